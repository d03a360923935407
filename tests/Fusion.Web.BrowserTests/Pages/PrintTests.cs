namespace Fusion.Web.BrowserTests.Pages;

public sealed class PrintTests
{
    [Fact]
    public async Task An_entry_prints_without_what_only_a_screen_can_use()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, role: "host");
        var page = visitor.Page;
        await page.GotoAsync("/innovations/demo-boatyard-fridays");
        foreach (var part in new[] { ".masthead .search", ".masthead .nav", ".demo-banner form" }) await Assertions.Expect(page.Locator(part)).ToBeVisibleAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var part in new[] { ".masthead .search", ".masthead .nav", ".languages", ".demo-banner form", ".govuk-skip-link", ".footer [data-scheme-switch]" }) await Assertions.Expect(page.Locator(part)).ToBeHiddenAsync();
        // On paper too nobody should take what is made up for real.
        await Assertions.Expect(page.Locator(".demo-banner p")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("dl.facts")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_entry_can_be_printed_to_PDF()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration);
        await visitor.Page.GotoAsync("/innovations/learning-creates-australia");

        var pdf = await visitor.Page.PdfAsync(new() { Format = "A4", Tagged = true, PreferCSSPageSize = true });

        Assert.Equal("%PDF-", System.Text.Encoding.ASCII.GetString(pdf, 0, 5));
        Assert.InRange(pdf.Length, 10_000, 2_000_000);
    }
}
