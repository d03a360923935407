namespace Fusion.Web.BrowserTests.Hosting;

/// <summary>One host for all sessions of the toolkit: each is a session of its own.</summary>
[CollectionDefinition(nameof(SessionHost))]
public sealed class SessionHost : ICollectionFixture<SessionHost>, IAsyncLifetime
{
    internal Site Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await Site.Start(demonstration: true);
        await Site.AllowManyPosts();
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();
}
