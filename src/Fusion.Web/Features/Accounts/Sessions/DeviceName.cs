namespace Fusion.Web.Features.Accounts.Sessions;

/// <summary>What a browser says of itself, in two words: no more of it is kept.</summary>
internal static class DeviceName
{
    static readonly (string Sign, string Name)[] Browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chromium/", "Chromium"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    static readonly (string Sign, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <summary>Empty when nothing is recognised.</summary>
    public static string Of(string? browser)
    {
        if (string.IsNullOrEmpty(browser)) return "";
        return string.Join(" · ", new[] { Named(Browsers), Named(Systems) }.OfType<string>());

        string? Named((string Sign, string Name)[] known) => known.Where(one => browser.Contains(one.Sign, StringComparison.Ordinal)).Select(one => one.Name).FirstOrDefault();
    }
}
