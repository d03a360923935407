using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

/// <summary>The long way of a meeting: a date is found, people come, and it is known afterwards what was said.</summary>
public sealed class EventTests
{
    [Fact]
    public async Task A_weaver_finds_a_date_with_members_who_answer_and_come_and_a_calendar_reads_it() => await Walk(javaScript: true, width: 1280);

    [Fact]
    public async Task The_same_works_without_script_on_a_narrow_screen() => await Walk(javaScript: false, width: 320);

    static async Task Walk(bool javaScript, int width)
    {
        BrowserNewContextOptions Options() => new() { JavaScriptEnabled = javaScript, ViewportSize = new() { Width = width, Height = 800 } };
        await using var site = await Site.Start(demonstration: true);
        await using var weaver = await Visitor.To(site, Options(), role: "weaver");
        var page = weaver.Page;
        await page.GotoAsync("/networks/demo-otterholme-learns-together");
        await page.Locator("#next a[href^='/events/new']").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Everybody", Exact = true }).CheckAsync();
        await page.Locator("#title").FillAsync("Who mends the boat?");
        await page.Locator("#purpose").FillAsync("It leaks. The meeting should bring names and a day.");
        await page.Locator("#zone").SelectOptionAsync("Europe/London");
        await page.Locator("form.long-form > button").ClickAsync();
        foreach (var day in new[] { 8, 9 })
        {
            await page.Locator("#time_on").FillAsync(DateTime.UtcNow.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            await page.Locator("#time_from").FillAsync("15:00");
            await page.Locator("#time_until").FillAsync("16:00");
            await page.Locator("form[action$='handler=offer'] button").ClickAsync();
        }
        await Expect(page.Locator("form[action$='handler=answer'] fieldset")).ToHaveCountAsync(2);
        var path = new Uri(page.Url).AbsolutePath.Replace("/poll", "", StringComparison.Ordinal);

        await using var council = await Visitor.To(site, Options(), role: "council member");
        await council.Page.GotoAsync("/desk");
        await council.Page.GetByRole(AriaRole.Link, new() { Name = "Who mends the boat?: say when you can" }).ClickAsync();
        await council.Page.Locator("form[action$='handler=answer'] fieldset").Nth(0).GetByLabel("I cannot").CheckAsync();
        await council.Page.Locator("form[action$='handler=answer'] fieldset").Nth(1).GetByLabel("I can", new() { Exact = true }).CheckAsync();
        await council.Page.Locator("form[action$='handler=answer'] > button").ClickAsync();
        await Expect(council.Page.Locator("#table tr", new() { HasText = "Best" })).ToHaveCountAsync(1);
        Assert.True(await council.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "the poll is wider than the screen");

        await page.GotoAsync(path + "/poll");
        await page.Locator("#lead li", new() { HasText = "Best" }).GetByRole(AriaRole.Button, new() { Name = "Make it the date" }).ClickAsync();
        await Expect(page.Locator(".facts")).ToContainTextAsync("15:00 to 16:00 (Europe/London)");
        await page.GotoAsync(path + "/programme");
        await page.Locator("#part").FillAsync("Where it leaks");
        await page.Locator("#minutes").FillAsync("20");
        await page.Locator("form.long-form > button").ClickAsync();

        await council.Page.GotoAsync(path);
        await council.Page.GetByLabel("I come", new() { Exact = true }).CheckAsync();
        await council.Page.Locator("#coming form button").ClickAsync();
        await Expect(council.Page.Locator("#coming")).ToContainTextAsync("You said that you come");
        await council.Page.Locator("#ideas a").ClickAsync();
        await council.Page.Locator("#idea").FillAsync("Ask the boatyard first");
        await council.Page.Locator("form[action$='handler=add'] button").ClickAsync();
        await Expect(council.Page.Locator(".results")).ToContainTextAsync("Ask the boatyard first");
        var calendar = await (await council.Page.APIRequest.GetAsync(path + ".ics")).TextAsync();
        Assert.Contains("SUMMARY:Who mends the boat?", calendar, StringComparison.Ordinal);

        // What was: the demonstration's meeting has been, and waits for nothing but another version of its minutes.
        await page.GotoAsync("/events/demo-who-teaches-what-and-where-it-goes-wrong/coming");
        await page.Locator("input[type=checkbox]").First.UncheckAsync();
        await page.Locator("form[action*='handler=roll'] button").Send();
        await page.GotoAsync("/events/demo-who-teaches-what-and-where-it-goes-wrong/minutes");
        await page.Locator("#text").FillAsync("Nine people came, and **two** of them will mend the boat.");
        await page.GetByLabel("Everybody who may see the event").CheckAsync();
        await page.Locator("#write button").ClickAsync();
        await Expect(page.Locator("strong", new() { HasText = "two" })).ToBeVisibleAsync();
        await page.GotoAsync("/events/demo-who-teaches-what-and-where-it-goes-wrong");
        await Expect(page.Locator("#coming")).ToContainTextAsync("1 was there");
    }
}
