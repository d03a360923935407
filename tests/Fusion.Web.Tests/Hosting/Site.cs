using Fusion.Web.Data;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Packs;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Fusion.Web.Tests.Hosting;

/// <summary>The whole app in this process, on a free port, with a database of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    readonly WebApplication app;
    readonly Disk disk;
    readonly bool ownsDisk;

    Site(WebApplication app, Disk disk, bool ownsDisk, string console)
    {
        (this.app, this.disk, this.ownsDisk, Console) = (app, disk, ownsDisk, console);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Browser = NewBrowser();
    }

    public Uri Address { get; }

    /// <summary>What was said on the console until it was ready.</summary>
    public string Console { get; }

    /// <summary>A reader without an account.</summary>
    public Browser Browser { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>The content that comes with Fusion, as it lies beside the tests.</summary>
    public static string ShippedContent => Path.Combine(AppContext.BaseDirectory, "Content");

    public static string ShippedDemonstration => Path.Combine(AppContext.BaseDirectory, "Demonstration");

    /// <param name="content">Another content pack; null for the one that comes with Fusion.</param>
    /// <param name="disk">Where an earlier site kept its data; null for a new place that goes when the site ends.</param>
    /// <param name="setUp">Leave it to the test to say who is in charge.</param>
    public static async Task<Site> Start(Db db, string? content = null, bool demonstration = false, Disk? disk = null, bool setUp = false, string? baseAddress = null, TimeProvider? clock = null, string? proxy = null)
    {
        var kept = disk ?? await Disk.Make(db);
        var app = FusionApp.Build(new StartOptions
        {
            Port = 0,
            Listen = "127.0.0.1",
            DataFolder = kept.Folder,
            Postgres = kept.Connection,
            Demonstration = demonstration,
            ContentFolder = content,
            Base = baseAddress,
            Proxies = proxy is null ? [] : StartOptions.Parse(demonstration: false, ["--proxy", proxy]).Proxies,
        }, clock);
        using var console = new StringWriter();
        try
        {
            await FusionProgram.Prepare(app, console, CancellationToken.None);
        }
        catch
        {
            await app.DisposeAsync();
            if (disk is null) await kept.DisposeAsync();
            throw;
        }
        if (!setUp) app.Services.GetRequiredService<HostState>().HasHost = true;
        return new Site(app, kept, disk is null, console.ToString());
    }

    public Browser NewBrowser() => new(Address);

    /// <summary>Asks the database itself.</summary>
    public async Task<T> Read<T>(Func<FusionDb, Task<T>> question)
    {
        await using var db = Services.GetRequiredService<Database>().Reader();
        return await question(db);
    }

    public async Task<Outcome<PackTally>> Load(string folder)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ContentPacks>().Load(Pack.Read(folder), CancellationToken.None);
    }

    public Task<Outcome<T>> Act<THandler, T>(Func<THandler, CancellationToken, Task<Outcome<T>>> act) where THandler : notnull =>
        Services.GetRequiredService<Acts>().Run(act, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        if (ownsDisk) await disk.DisposeAsync();
    }
}
