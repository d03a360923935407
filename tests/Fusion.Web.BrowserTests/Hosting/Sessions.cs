using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Hosting;

/// <summary>What people do in a session of the toolkit.</summary>
internal static partial class Sessions
{
    public static readonly ViewportSize Phone = new() { Width = 390, Height = 780 };

    /// <summary>Begins a session with names; answers its path and its code.</summary>
    public static async Task<(string Path, string Code)> Begin(IPage page, string instrument)
    {
        await page.GotoAsync("/toolkit/instruments/" + instrument);
        await page.GetByRole(AriaRole.Link, new() { Name = "Start a session" }).ClickAsync();
        await page.Locator("#title").FillAsync("Where are we?");
        await page.GetByRole(AriaRole.Radio, new() { Name = "With names" }).CheckAsync();
        await page.Locator("form.long-form > button").ClickAsync();
        await page.WaitForURLAsync("**/lead");
        return (new Uri(page.Url).AbsolutePath.Replace("/lead", "", StringComparison.Ordinal), Letters().Match(await page.Locator(".room__code").InnerTextAsync()).Value);
    }

    public static async Task Join(IPage page, string code)
    {
        await page.GotoAsync("/j");
        await page.Locator("#code").FillAsync(code.ToLowerInvariant());
        await page.Locator("form.code-form button").ClickAsync();
        await page.WaitForURLAsync("**/j/" + code);
    }

    /// <summary>The same, until the page opens without a network too.</summary>
    public static async Task JoinToStay(IPage page, string code)
    {
        await Join(page, code);
        await page.Locator("[data-board][data-kept]").WaitForAsync();
    }

    /// <summary>Whoever leads moves it on.</summary>
    public static async Task Move(IPage lead, string board, string phase)
    {
        if (!lead.Url.EndsWith(board + "/lead", StringComparison.Ordinal)) await lead.GotoAsync(board + "/lead");
        await lead.Locator($"button[name=phase][value={phase}]").Send();
        await Expect(lead.Locator($"button[name=phase][value={phase}]")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    public static Task Write(IPage page, string item, int line, string part, string text) => page.Locator($"[name='a.{item}.{line}.{part}']").FillAsync(text);

    public static Task Check(IPage page, string item, string part, int point) => page.Locator($"input[name='a.{item}.0.{part}'][value='{point}']").CheckAsync();

    public static Task<bool> IsTooWide(IPage page) => page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");

    [GeneratedRegex("^[A-Z]{6}")]
    private static partial Regex Letters();
}
