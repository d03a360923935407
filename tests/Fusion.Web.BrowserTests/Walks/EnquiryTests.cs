using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

/// <summary>The long way of an idea: a board, an enquiry, a small step, a finding, and another member who takes it on; and two who write in it, one of them without a network.</summary>
public sealed class EnquiryTests
{
    const string Innovation = "/innovations/demo-swap-tuesdays";

    [Fact]
    public async Task An_enquiry_comes_out_of_a_board_ends_in_a_finding_and_another_member_takes_it_on_and_the_innovations_page_tells_all_of_it()
    {
        await using var site = await Site.Start(demonstration: true);
        await using var weaver = await Visitor.To(site, role: "weaver");
        var page = weaver.Page;
        await Sessions.Begin(page, "blank");
        await page.GetByLabel("What will be done").FillAsync("Do teachers talk more after they have swapped a lesson?");
        await page.GetByLabel("Who does it").FillAsync("The weaver");
        await page.GetByLabel("By when").FillAsync("2090-03-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).Send();
        await page.GetByRole(AriaRole.Link, new() { Name = "Make it an enquiry" }).ClickAsync();
        await Expect(page.Locator("#question")).ToHaveValueAsync("Do teachers talk more after they have swapped a lesson?");
        await page.Locator("#innovation").FillAsync("demo-swap-tuesdays");
        await page.Locator("#why").FillAsync("It is the cheapest thing that we could do.");
        await page.Locator("#situation").FillAsync("Everybody teaches alone");
        await page.Locator("#steps").FillAsync("Two swap one lesson");
        await page.Locator("#aim").FillAsync("Better lessons");
        await page.Locator("#team").FillAsync("Otterholme Primary School");
        await page.Locator("#ethics").FillAsync("Teachers choose it themselves.");
        foreach (var tick in new[] { "#asked", "#harmless", "#children" }) await page.Locator(tick).CheckAsync();
        await page.Locator("form.long-form > button").ClickAsync();
        await Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("Your enquiry is open");
        await Expect(page.Locator("svg.drawn--theory")).ToContainTextAsync("Everybody teaches alone");

        await page.Locator("#plan").FillAsync("Two teachers, one lesson, in March");
        await page.Locator("#prediction").FillAsync("They talk for ten minutes");
        await page.Locator("#how_known").FillAsync("We ask them");
        await page.Locator("form[action*=plan] button").ClickAsync();
        await page.Locator("form[action*=begin] button").ClickAsync();
        await page.Locator("#done").FillAsync("They swapped one lesson");
        await page.Locator("#result").FillAsync("They talked for an hour");
        await page.GetByLabel("Otherwise than expected").CheckAsync();
        await page.GetByLabel("Keep it").CheckAsync();
        await page.Locator("#act").FillAsync("Again in May, for both asked for it");
        await page.Locator("form[action*=study] button").ClickAsync();
        await Expect(page.Locator("#cycles")).ToContainTextAsync("They talk for ten minutes");
        var enquiry = page.Url;

        await page.Locator("header.head a[href^='/findings/new']").ClickAsync();
        await page.Locator(".choices a", new() { HasText = "A story, no figures" }).ClickAsync();
        await page.Locator("#claim").FillAsync("Two teachers talked for an hour after one swapped lesson");
        await page.GetByRole(AriaRole.Radio, new() { Name = "It worked" }).CheckAsync();
        await page.Locator("#team").FillAsync("Otterholme Primary School");
        await page.Locator("#story").FillAsync("They came back from the other classroom and did not stop talking until five.");
        await page.Locator("#attribution").FillAsync("A head teacher");
        await page.GetByLabel("Everybody in it has agreed to be in it").CheckAsync();
        await page.Locator("#no_child").CheckAsync();
        await page.Locator("form.long-form > button").ClickAsync();
        await Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync("Thank you");

        await using var host = await Visitor.To(site, role: "host");
        await host.Page.GotoAsync($"{Innovation}/travel");
        await host.Page.Locator("#team").FillAsync("Brackenmouth Academy");
        await host.Page.GetByLabel("Trying it").CheckAsync();
        await host.Page.Locator("#tell form button").ClickAsync();
        await Expect(host.Page.Locator(".govuk-notification-banner")).ToContainTextAsync("Thank you");

        await using var reader = await Visitor.To(site);
        await reader.Page.GotoAsync(Innovation);
        await Expect(reader.Page.Locator("#evidence")).ToContainTextAsync("talked for an hour");
        await Expect(reader.Page.Locator("#travel svg.drawn--family")).ToContainTextAsync("Brackenmouth Academy");
        await Expect(reader.Page.Locator("#travel")).ToContainTextAsync("Do teachers talk more after they have swapped a lesson?");
        await reader.Page.GotoAsync(enquiry.Split('?')[0]);
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("Two teachers talked for an hour");
    }

    [Fact]
    public async Task What_is_written_without_a_network_waits_on_the_device_and_both_texts_are_kept()
    {
        const string enquiry = "/pilots/do-children-who-learn-by-the-river-read-better-by-summer";
        await using var site = await Site.Start(demonstration: true);
        await using var away = await Visitor.To(site, role: "weaver");
        await using var here = await Visitor.To(site, role: "host");
        await away.Page.GotoAsync(enquiry + "/edit");
        await away.Context.SetOfflineAsync(true);
        await away.Page.Locator("#aim").FillAsync("Written in a tunnel");
        await away.Page.Locator("form.long-form > button").ClickAsync();
        await Expect(away.Page.Locator("[data-draft-offline]")).ToContainTextAsync("kept on this device");
        await away.Page.CloseAsync();

        await here.Page.GotoAsync(enquiry + "/edit");
        await here.Page.Locator("#aim").FillAsync("Written at the desk");
        await here.Page.Locator("form.long-form > button").Send();

        await away.Context.SetOfflineAsync(false);
        var page = await away.Context.NewPageAsync();
        await page.GotoAsync(enquiry + "/edit");
        await Expect(page.Locator("[data-draft-restored]")).ToBeVisibleAsync();
        await Expect(page.Locator("#aim")).ToHaveValueAsync("Written in a tunnel");
        await page.Locator("form.long-form > button").ClickAsync();
        await page.WaitForURLAsync("**?saved=both");
        foreach (var kept in new[] { "Written at the desk", "Written in a tunnel" }) await Expect(page.Locator("main")).ToContainTextAsync(kept);
        await page.GotoAsync(enquiry + "/edit");
        await Expect(page.Locator("[data-draft-restored]")).ToBeHiddenAsync();
        await Expect(page.Locator("#aim")).ToHaveValueAsync("Written at the desk");
    }
}
