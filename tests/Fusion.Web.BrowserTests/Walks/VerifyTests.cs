using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

public sealed class VerifyTests
{
    const int Place = 6;

    /// <summary>Where in a bundle the last byte of an entry stands: each comes after its length in two bytes.</summary>
    static int EndOf(int place, ReadOnlySpan<byte> bundle)
    {
        var at = 0;
        for (var entry = 0; ; entry++)
        {
            at += 2 + System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(bundle[at..]);
            if (entry == place) return at - 1;
        }
    }

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
            // Another bit of the entry itself, of a hash beside it, of the end of its text.
            body[resource.Contains("entries", StringComparison.Ordinal) ? EndOf(Place, body) : resource.Contains("tile/0", StringComparison.Ordinal) ? 0 : ^3] ^= 1;
            await route.FulfillAsync(new() { Response = answer, BodyBytes = body });
        });
        await page.GotoAsync($"/record/entries/{Place}");
        await page.Locator("[data-verify-button]").ClickAsync();
        await Expect(page.Locator($"[data-step={step}] [data-failed]:visible, [data-verify-error]:visible").First).ToBeVisibleAsync();
        await Expect(page.Locator($"[data-step={step}] [data-ok]")).ToBeHiddenAsync();
    }
}
