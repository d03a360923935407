using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

/// <summary>A weaver's first ten minutes in a network, by hand: from nothing to members who know of each other and have read the news.</summary>
public sealed class WeaverTests
{
    [Fact]
    public async Task A_weaver_founds_a_network_chooses_a_form_brings_members_introduces_two_and_sends_news()
    {
        await using var site = await Site.Start(demonstration: true);
        await site.Lead("member lead", "demo-otterholme-primary");
        await using var weaver = await Visitor.To(site, role: "weaver");
        var page = weaver.Page;
        await page.GotoAsync("/networks");
        await page.Locator("main a[href='/networks/new']").First.ClickAsync();
        await page.Locator("#name").FillAsync("Those who keep bees");
        await page.Locator("#purpose").FillAsync("So that children learn from bees.");
        await page.Locator("form.long-form > button").ClickAsync();
        await Expect(page.Locator("main .head")).ToContainTextAsync("Screen 2 of 3");
        await page.Locator("input[name=form][value=social-contract]").CheckAsync();
        await page.Locator("#propose form.long-form > button").ClickAsync();
        await Expect(page.Locator("main .head")).ToContainTextAsync("Screen 3 of 3");
        var network = Regex.Match(page.Url, "/networks/[^/?]+").Value;

        // Members out of a list: first what would happen, then it happens.
        await page.Locator("#bodies").FillAsync("demo-otterholme-primary\nA school that nobody listed");
        await page.Locator("#list button[name=go][value=false]").ClickAsync();
        await Expect(page.Locator("#list tbody")).ToContainTextAsync("will be invited");
        await Expect(page.Locator("#list tbody")).ToContainTextAsync("not listed here");
        await page.Locator("#list button[name=go][value=true]").ClickAsync();
        await Expect(page.Locator("#sent")).ToContainTextAsync("1 organisation is invited");
        // Somebody by a link.
        await page.Locator("#link_kind").SelectOptionAsync("person");
        await page.Locator("form[action$='handler=link'] button").ClickAsync();
        var link = await page.Locator("code.token").TextContentAsync();
        await using var keeper = await Visitor.To(site, role: "council member");
        await keeper.Page.GotoAsync(link!);
        await keeper.Page.Locator("#motives").FillAsync("I keep bees.");
        await keeper.Page.Locator("form.long-form > button").ClickAsync();
        await Expect(keeper.Page.Locator("h1")).ToHaveTextAsync("Those who keep bees");

        // The head finds the invitation on the Desk; one click acts for the school, and the rules ask why it comes.
        await using var head = await Visitor.To(site, role: "member lead");
        await head.Page.GotoAsync("/desk");
        await head.Page.GetByRole(AriaRole.Button, new() { Name = "invited into Those who keep bees" }).ClickAsync();
        await Expect(head.Page.Locator(".acting")).ToContainTextAsync("You act for");
        await head.Page.Locator("#motives").FillAsync("Our roof is full of flowers.");
        await head.Page.Locator("#invited form.long-form > button").ClickAsync();
        await Expect(head.Page.Locator("#yours")).ToBeVisibleAsync();

        await page.GotoAsync(network + "/weave");
        await page.Locator("#latest a[href*='/introduce']").First.ClickAsync();
        await page.Locator("#note").FillAsync("One has bees and the other flowers.");
        await page.Locator("button[name=other]").First.ClickAsync();
        await Expect(page.Locator("#introduced")).ToBeVisibleAsync();

        await page.Locator("#news a").ClickAsync();
        await Expect(page.Locator("#text")).ToHaveValueAsync(new Regex("New here"));
        await page.Locator("#text").FillAsync(await page.Locator("#text").InputValueAsync() + "\n\nCome to the roof on Friday.");
        await page.Locator("form.long-form > button").ClickAsync();
        await Expect(page.Locator("#sent")).ToBeVisibleAsync();
        await head.Page.GotoAsync(network + "/digest");
        await Expect(head.Page.Locator("main")).ToContainTextAsync("Come to the roof on Friday.");
    }
}
