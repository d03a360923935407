using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

public sealed class WithScriptTests
{
    [Fact]
    public async Task Choosing_a_value_of_a_facet_applies_it_and_keeps_the_focus_and_the_open_groups()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration);
        var page = visitor.Page;
        await page.GotoAsync("/innovations");
        await Expect(page.Locator(".facets__apply")).ToBeVisibleAsync();
        // The script is at work.
        await Expect(page.Locator(".sort [data-needless]")).ToBeHiddenAsync();
        await page.Locator("#facet-sector > summary").ClickAsync();
        await page.Locator("#facet-stage > summary").ClickAsync();
        await page.Locator("#stage-established").CheckAsync();
        await page.WaitForURLAsync("**/innovations?*stage=established*");
        await Expect(page.Locator("#stage-established")).ToBeFocusedAsync();
        await Expect(page.Locator("#facet-sector")).ToHaveAttributeAsync("open", "");

        await page.Locator("#stage-emergent").CheckAsync();
        await page.WaitForURLAsync("**/innovations?*stage=emergent*");
        await Expect(page.Locator("#stage-emergent")).ToBeFocusedAsync();
        await Expect(page.Locator("#stage-established")).ToBeCheckedAsync();
        await page.Locator("#stage-established").UncheckAsync();
        await page.WaitForURLAsync(address => !address.Contains("established", StringComparison.Ordinal));
        await Expect(page.Locator("#stage-established")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_colours_that_were_chosen_are_remembered_and_the_system_decides_again()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { ColorScheme = ColorScheme.Light });
        var page = visitor.Page;
        async Task<string> Paper() => await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        await page.GotoAsync("/about");
        var light = await Paper();
        await page.Locator("[data-scheme-switch] button[value=dark]").ClickAsync();
        var dark = await Paper();
        Assert.NotEqual(light, dark);

        await page.GotoAsync("/themes");
        Assert.Equal(dark, await Paper());
        await Expect(page.Locator("[data-scheme-switch] button[value=dark]")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Locator("[data-scheme-switch] button[value=system]").ClickAsync();
        Assert.Equal(light, await Paper());
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Equal(dark, await Paper());
    }

    [Fact]
    public async Task The_citation_is_copied()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = visitor.Page;
        await page.GotoAsync("/innovations/big-picture-learning");
        await page.Locator("[data-copy]").ClickAsync();

        await Expect(page.Locator("[data-copy]")).ToHaveTextAsync("Copied");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Matches(@"^“Big Picture Learning”\. Fusion, \d{1,2} \w+ \d{4}\. http://localhost:\d+/id/[0-9a-f-]{36}$", copied);
    }
}
