namespace Fusion.Web.Tests.Hosting;

/// <summary>Sites for the tests that only read, for each database one with the movement's content and one with the demonstration besides. They start when first asked for and end with the process.</summary>
internal static class Shared
{
    static readonly Dictionary<(Db, bool), Lazy<Task<Site>>> Sites = Enum.GetValues<Db>().SelectMany(db => new[] { (db, false), (db, true) })
        .ToDictionary(key => key, key => new Lazy<Task<Site>>(() => Start(key.db, key.Item2)));

    public static Task<Site> Site(Db db) => Sites[(db, false)].Value;

    public static Task<Site> Demonstration(Db db) => Sites[(db, true)].Value;

    static async Task<Site> Start(Db db, bool demonstration)
    {
        var site = await Hosting.Site.Start(db, demonstration: demonstration);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Task.Run(async () => await site.DisposeAsync()).Wait(TimeSpan.FromSeconds(10));
        return site;
    }
}
