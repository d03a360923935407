namespace Fusion.Web.BrowserTests.Pages;

public sealed class WidthTests
{
    /// <summary>What makes the page wider than the window; boxes that scroll by themselves may hold wide things.</summary>
    const string Wider = """
        () => {
          const page = document.documentElement, width = page.clientWidth;
          if (page.scrollWidth <= width && document.body.scrollWidth <= width) return [];
          const held = (element) => { for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) if (getComputedStyle(box).overflowX !== 'visible') return true; return false; };
          const out = [...document.body.querySelectorAll('*')].filter((element) => { if (!element.checkVisibility()) return false; const box = element.getBoundingClientRect(); return box.width > 0 && (box.right > width + 1 || box.left < -1) && !held(element); });
          return [`${page.scrollWidth} pixels in ${width}: ` + out.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`).join(', ')];
        }
        """;

    /// <summary>320 pixels, and what is left of 1280 when everything is twice as large.</summary>
    static readonly int[] Widths = [640, 320];

    [Theory]
    [InlineData("en-GB")]
    [InlineData("ar")]
    public async Task No_page_kind_scrolls_sideways_at_320_pixels_or_at_twice_the_size(string language)
    {
        var wrong = await PageKind.VisitAll(() => new() { Locale = language, ViewportSize = new() { Width = Widths[0], Height = 640 } }, async (_, page) =>
        {
            var faults = new List<string>();
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 640);
                faults.AddRange(await Sideways(page));
            }
            return faults;
        });

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
            await menu.FocusAsync();
            await visitor.Page.Keyboard.PressAsync("Enter");
            Assert.Empty(await Sideways(visitor.Page));
            var panel = await visitor.Page.Locator("details[data-menu][open] .menu__panel").BoundingBoxAsync();
            Assert.True(panel!.X >= 0 && panel.X + panel.Width <= 320, $"{await menu.TextContentAsync()} opens from {panel.X} to {panel.X + panel.Width}");
        }
    }

    static async Task<string[]> Sideways(IPage page) => await page.EvaluateAsync<string[]>(Wider);
}
