namespace Fusion.Web.BrowserTests.Hosting;

/// <summary>What the tests that change nothing have in common: one browser and two sites. They start when first asked for and end with the process.</summary>
internal static class Shared
{
    static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    static readonly Lazy<Task<IBrowser>> TheBrowser = new(async () =>
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Flags });
    });

    static readonly Lazy<Task<Site>> TheDemonstration = new(() => Start(demonstration: true));

    static readonly Lazy<Task<Site>> TheFresh = new(() => Start(demonstration: false));

    public static Task<IBrowser> Browser => TheBrowser.Value;

    /// <summary>With the movement's content and the made-up network.</summary>
    public static Task<Site> Demonstration => TheDemonstration.Value;

    /// <summary>With the movement's content, and nobody in charge yet.</summary>
    public static Task<Site> Fresh => TheFresh.Value;

    static async Task<Site> Start(bool demonstration)
    {
        var site = await Site.Start(demonstration);
        await site.AllowManyPosts();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Task.Run(async () => await site.DisposeAsync()).Wait(TimeSpan.FromSeconds(10));
        return site;
    }
}
