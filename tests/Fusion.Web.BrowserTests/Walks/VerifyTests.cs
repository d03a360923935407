using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

public sealed class VerifyTests
{
    [Fact]
    public async Task A_reader_verifies_an_entry_in_the_browser()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration);
        var page = visitor.Page;
        foreach (var place in new[] { 0, 1, 4 })
        {
            await page.GotoAsync($"/record/entries/{place}");
            await page.Locator("[data-verify-button]").ClickAsync();
            foreach (var step in new[] { "entry", "inclusion", "texts" }) await Expect(page.Locator($"[data-step={step}] [data-ok]")).ToBeVisibleAsync();
            await Expect(page.Locator("[data-step=signature]")).ToBeVisibleAsync();
            await Expect(page.Locator("[data-failed]:visible")).ToHaveCountAsync(0);
            await Expect(page.Locator("[data-verify-error]")).ToBeHiddenAsync();
        }
    }

    [Theory]
    [InlineData("**/record/tile/entries/**", "entry")]
    [InlineData("**/record/tile/0/**", "inclusion")]
    [InlineData("**/record/texts/**", "texts")]
    public async Task A_server_that_shows_something_else_is_found_out(string resource, string step)
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration);
        var page = visitor.Page;
        await page.RouteAsync(resource, async route =>
        {
            var answer = await route.FetchAsync();
            var body = await answer.BodyAsync();
            // Another bit in the last bytes: the last entry's own, the last hash beside it, the end of its text.
            body[^3] ^= 1;
            if (resource.Contains("tile/0", StringComparison.Ordinal)) body[0] ^= 1;
            await route.FulfillAsync(new() { Response = answer, BodyBytes = body });
        });
        await page.GotoAsync("/record/entries/6");
        await page.Locator("[data-verify-button]").ClickAsync();
        await Expect(page.Locator($"[data-step={step}] [data-failed]:visible, [data-verify-error]:visible").First).ToBeVisibleAsync();
        await Expect(page.Locator($"[data-step={step}] [data-ok]")).ToBeHiddenAsync();
    }
}
