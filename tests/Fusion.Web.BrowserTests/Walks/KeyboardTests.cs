using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

public sealed class KeyboardTests
{
    static async Task<Visitor> At(string path)
    {
        var visitor = await Visitor.To(await Shared.Demonstration);
        await visitor.Page.GotoAsync(path);
        return visitor;
    }

    [Fact]
    public async Task The_skip_link_comes_first_and_leads_past_the_navigation()
    {
        await using var visitor = await At("/themes");
        var page = visitor.Page;
        await page.Keyboard.PressAsync("Tab");
        var skip = page.Locator(".govuk-skip-link");
        await Expect(skip).ToBeFocusedAsync();
        Assert.True((await skip.BoundingBoxAsync())!.Y >= 0 && (await skip.BoundingBoxAsync())!.Height > 20);

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task A_menu_opens_with_Enter_and_closes_with_Escape_which_gives_the_focus_back()
    {
        await using var visitor = await At("/about");
        var page = visitor.Page;
        var menus = page.Locator("details[data-menu]");
        var (first, second) = (menus.Nth(0), menus.Nth(1));
        await page.TabTo(first.Locator("summary"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(first.Locator(".menu__panel")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(first.Locator("a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(first.Locator(".menu__panel")).ToBeHiddenAsync();
        await Expect(first.Locator("summary")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Space");
        await page.TabTo(second.Locator("summary"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(second.Locator(".menu__panel")).ToBeVisibleAsync();
        await Expect(first.Locator(".menu__panel")).ToBeHiddenAsync();
        await page.TabTo(second.Locator("a").First);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/networks");
    }

    [Fact]
    public async Task Facets_are_reached_and_chosen_with_Space_and_the_list_follows()
    {
        await using var visitor = await At("/innovations");
        var page = visitor.Page;
        var all = await Total(page);
        await page.TabTo(page.Locator("#facet-stage > summary"));
        await page.Keyboard.PressAsync("Enter");
        var box = page.Locator("#stage-established");
        var count = int.Parse((await page.Locator("label:has(#stage-established) .count").TextContentAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        await page.TabTo(box);
        await page.Keyboard.PressAsync("Space");
        await page.WaitForURLAsync("**/innovations?*stage=established*");

        Assert.InRange(count, 1, all - 1);
        Assert.Equal(count, await Total(page));
        await Expect(box).ToBeCheckedAsync();
        await page.TabTo(page.Locator("a.chip--remove").First);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/innovations");
        Assert.Equal(all, await Total(page));
    }

    [Fact]
    public async Task Order_and_view_are_changed_from_the_keyboard()
    {
        await using var visitor = await At("/innovations");
        var page = visitor.Page;
        var first = await page.Locator(".result h3").First.TextContentAsync();
        await page.TabTo(page.Locator("#sort"));
        await page.Keyboard.PressAsync("ArrowDown");
        await page.WaitForURLAsync("**/innovations?*sort=*");
        Assert.NotEqual(first, await page.Locator(".result h3").First.TextContentAsync());
        await Expect(page.Locator("#sort")).ToBeFocusedAsync();

        await page.GotoAsync("/innovations");
        await page.TabTo(page.Locator(".switch a").Nth(2));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main table")).ToBeVisibleAsync();
        await Expect(page.Locator(".switch a[aria-current=page]")).ToHaveTextAsync("Table");
        await page.TabTo(page.Locator(".switch a").Nth(1));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("figure.map")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Search_is_sent_with_Enter_and_the_language_changes_with_Enter()
    {
        await using var visitor = await At("/about");
        var page = visitor.Page;
        await page.TabTo(page.Locator(".masthead input[type=search]"));
        await page.Keyboard.TypeAsync("learning");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=learning");
        Assert.True(await page.Locator("main .result").CountAsync() > 2);
        await page.TabTo(page.Locator(".languages a[hreflang=fr]"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        Assert.Contains("q=learning", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_narrow_window_the_filters_open_and_close_with_Enter()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { ViewportSize = new() { Width = 360, Height = 720 } });
        var page = visitor.Page;
        await page.GotoAsync("/innovations");
        await Expect(page.Locator("#hope-many-pathways")).ToBeHiddenAsync();
        await page.TabTo(page.Locator("#filters > summary"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#hope-many-pathways")).ToBeVisibleAsync();
        await page.TabTo(page.Locator("#hope-many-pathways"));
        await page.Keyboard.PressAsync("Space");
        await page.WaitForURLAsync("**/innovations?*hope=many-pathways*");
    }

    static async Task<int> Total(IPage page) => int.Parse((await page.Locator(".tools h2").TextContentAsync())!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
}
