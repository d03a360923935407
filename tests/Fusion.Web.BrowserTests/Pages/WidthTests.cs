namespace Fusion.Web.BrowserTests.Pages;

public sealed class WidthTests
{
    /// <summary>What makes the page wider than the window; boxes that scroll by themselves may hold wide things.</summary>
    const string Wider = """
        () => {
          const page = document.documentElement, width = page.clientWidth;
          if (page.scrollWidth <= width && document.body.scrollWidth <= width) return [];
          const held = (element) => { for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) if (getComputedStyle(box).overflowX !== 'visible') return true; return false; };
          const out = [...document.body.querySelectorAll('*')].filter((element) => { const box = element.getBoundingClientRect(); return box.width > 0 && (box.right > width + 1 || box.left < -1) && !held(element); });
          return [`${page.scrollWidth} pixels in ${width}: ` + out.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`).join(', ')];
        }
        """;

    [Theory]
    [InlineData("en-GB", 320, 1)]
    [InlineData("ar", 320, 1)]
    [InlineData("en-GB", 640, 2)] // what is left of 1280 pixels when everything is twice as large
    public async Task No_page_kind_scrolls_sideways(string language, int width, int scale)
    {
        var wrong = await PageKind.VisitAll(() => new() { Locale = language, ViewportSize = new() { Width = width, Height = 640 }, DeviceScaleFactor = scale }, async (_, page) => await Sideways(page));

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("ar")]
    public async Task An_open_menu_fits_a_narrow_window(string language)
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { Locale = language, ViewportSize = new() { Width = 320, Height = 640 } }, role: "host");
        await visitor.Page.GotoAsync("/");
        var menus = visitor.Page.Locator("details[data-menu] > summary");
        Assert.InRange(await menus.CountAsync(), 5, 8);
        foreach (var menu in await menus.AllAsync())
        {
            await menu.ClickAsync();
            Assert.Empty(await Sideways(visitor.Page));
            var panel = await visitor.Page.Locator("details[data-menu][open] .menu__panel").BoundingBoxAsync();
            Assert.True(panel!.X >= 0 && panel.X + panel.Width <= 320, $"{await menu.TextContentAsync()} opens from {panel.X} to {panel.X + panel.Width}");
        }
    }

    static async Task<string[]> Sideways(IPage page) => await page.EvaluateAsync<string[]>(Wider);
}
