namespace Fusion.Web.Tests.Hosting;

/// <summary>A clock that can be set ahead.</summary>
internal sealed class Ahead : TimeProvider
{
    public TimeSpan By { get; set; }

    public DateOnly Today => DateOnly.FromDateTime(GetUtcNow().UtcDateTime);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;
}
