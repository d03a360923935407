using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

public sealed class WithoutScriptTests
{
    static async Task<Visitor> At(string path)
    {
        var visitor = await Visitor.To(await Shared.Demonstration, new() { JavaScriptEnabled = false });
        await visitor.Page.GotoAsync(path);
        return visitor;
    }

    [Fact]
    public async Task A_reader_searches_and_changes_the_language()
    {
        await using var visitor = await At("/");
        var page = visitor.Page;
        await page.Locator(".masthead input[type=search]").FillAsync("learning");
        await page.Locator(".masthead .search button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/search\?q=learning$"));
        Assert.True(await page.Locator("main .result").CountAsync() > 2);

        await page.Locator(".languages a[hreflang=ar]").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await page.GotoAsync("/about");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ar");
    }

    [Fact]
    public async Task A_reader_filters_orders_and_pages_a_list()
    {
        await using var visitor = await At("/innovations");
        var page = visitor.Page;
        await page.Locator("#facet-stage > summary").ClickAsync();
        await page.Locator("#stage-not-known").CheckAsync();
        Assert.DoesNotContain("stage", page.Url, StringComparison.Ordinal);
        await page.Locator(".facets__apply button").ClickAsync();
        await Expect(page.Locator("#stage-not-known")).ToBeCheckedAsync();
        Assert.Contains("stage=not-known", page.Url, StringComparison.Ordinal);

        await page.Locator("#sort").SelectOptionAsync("number");
        await page.Locator(".sort button").ClickAsync();
        await Expect(page.Locator("#sort")).ToHaveValueAsync("number");
        await Expect(page.Locator("#stage-not-known")).ToBeCheckedAsync();
        var first = await page.Locator(".result h3").AllTextContentsAsync();

        await page.Locator("a[rel=next]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("after="));
        var second = await page.Locator(".result h3").AllTextContentsAsync();
        Assert.Equal(20, first.Count);
        Assert.NotEmpty(second);
        Assert.Empty(first.Intersect(second));
        await page.Locator(".govuk-pagination__prev a").ClickAsync();
        await Expect(page.Locator(".result h3").First).ToHaveTextAsync(first[0]);
    }

    [Fact]
    public async Task On_a_narrow_window_the_filters_and_a_menu_open()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 360, Height = 720 } });
        var page = visitor.Page;
        await page.GotoAsync("/innovations");
        await page.Locator("#filters > summary").ClickAsync();
        await page.Locator("#hope-many-pathways").CheckAsync();
        await page.Locator(".facets__apply button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("hope=many-pathways"));
        await page.Locator("details[data-menu] > summary").First.ClickAsync();
        await page.Locator("details[data-menu] a[href='/themes']").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/themes$"));
    }

    [Fact]
    public async Task A_reader_tells_what_they_know()
    {
        await using var visitor = await At("/innovations/2030s-sdg-game");
        var page = visitor.Page;
        await page.Locator("a[href^='/contribute?about=']").First.ClickAsync();
        await page.Locator("form[action='/contribute'] button").ClickAsync();
        await Expect(page.Locator("#text-error")).ToBeVisibleAsync();
        await page.Locator("#text").FillAsync("It began in 2016.");
        await page.Locator("#source").FillAsync("Its own report");
        await page.Locator("form[action='/contribute'] button").ClickAsync();
        await Expect(page.Locator("[role=status]")).ToBeVisibleAsync();
        await page.Locator("[role=status] a").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/innovations/2030s-sdg-game$"));
    }

    [Fact]
    public async Task A_host_takes_charge_with_a_password_signs_out_and_in_again()
    {
        await using var site = await Site.Start(demonstration: false);
        await using var visitor = await Visitor.To(site, new() { JavaScriptEnabled = false });
        var page = visitor.Page;
        await page.GotoAsync("/");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/set-up$"));
        await Expect(page.Locator("#passkey")).ToBeHiddenAsync();
        await page.Locator("#token").FillAsync(site.SetUpToken);
        await page.Locator("#name").FillAsync("Sol");
        await page.Locator("#username").FillAsync("sol");
        await page.Locator("#password").FillAsync("three plain words");
        await page.Locator("[data-password] button").ClickAsync();
        var app = new Fusion.Web.Tests.Accounts.CodeApp(await page.Locator(Fusion.Web.Tests.Accounts.CodeApp.At).InnerTextAsync());
        await page.Locator("#code").FillAsync(app.Code(-1));
        await page.Locator("main form button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/host$"));

        await page.Locator("details[data-menu] > summary", new() { HasText = "Sol" }).ClickAsync();
        await page.Locator("form[action='/sign-out'] button").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(site.Address + "/");
        await page.Locator(".footer a[href='/sign-in']").ClickAsync();
        await page.Locator("#username").FillAsync("sol");
        await page.Locator("#password").FillAsync("three plain words");
        await page.Locator("form[data-passkey] button:not([data-passkey-button])").ClickAsync();
        await page.Locator("#code").FillAsync(app.Code());
        await page.Locator("main form button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/desk$"));
        await Expect(page.Locator("main .lead")).ToContainTextAsync("Sol");
    }
}
