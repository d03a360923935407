using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Accounts;

/// <summary>Visitors of a demonstration who have used the link of a role.</summary>
internal static class SignedIn
{
    /// <summary>The path of the link that the console gave for a role.</summary>
    public static string Link(Site site, string role) =>
        new Uri(site.Console.Split('\n').Single(line => line.StartsWith($"{role} http", StringComparison.Ordinal)).Split(' ')[^1].Trim()).AbsolutePath;

    public static async Task<Browser> As(Site site, string role)
    {
        var browser = site.NewBrowser();
        await browser.Get(Link(site, role));
        return browser;
    }
}
