using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

/// <summary>What each role does first, as far as it exists, by hand and without a mail address.</summary>
public sealed class FirstTenMinutesTests
{
    [Fact]
    public async Task A_member_lead_claims_a_listed_school_a_host_grants_it_and_a_colleague_joins_by_link()
    {
        await using var site = await Site.Start(demonstration: true);
        await using var lead = await Visitor.To(site, role: "member lead");
        await lead.Page.Locator("main a[href='/organisations/claim']").First.ClickAsync();
        await lead.Page.Locator("#q").FillAsync("Otterholme primary");
        await lead.Page.Locator("main form button").ClickAsync();
        await lead.Page.Locator("a[href='/organisations/demo-otterholme-primary/claim']").ClickAsync();
        await lead.Page.Locator("#reason").FillAsync("I am its head; you have my number.");
        await lead.Page.Locator("main form button").ClickAsync();
        await Expect(lead.Page.Locator("main .lead")).ToHaveTextAsync("Your claim is open.");

        await using var host = await Visitor.To(site, role: "host");
        await host.Page.Locator("main .rows a").First.ClickAsync();
        await host.Page.Locator("button[name=grant][value=true]").ClickAsync();
        await Expect(host.Page.Locator("main")).ToContainTextAsync("No claim waits");

        await lead.Page.GotoAsync("/organisation");
        await lead.Page.Locator("#act button").First.ClickAsync();
        await Expect(lead.Page.Locator(".acting")).ToContainTextAsync("You act for Otterholme");
        await lead.Page.Locator("main a[href$='/edit']").ClickAsync();
        await lead.Page.Locator("#description-en").FillAsync("We learn by the river.");
        await lead.Page.Locator("main form button").ClickAsync();
        await Expect(lead.Page.Locator(".prose")).ToHaveTextAsync("We learn by the river.");
        await lead.Page.GotoAsync("/organisation");
        await lead.Page.Locator("#invite form button").First.ClickAsync();
        var link = await lead.Page.Locator("#new-link").InputValueAsync();

        await using var colleague = await Visitor.To(site, role: "learner");
        await colleague.Page.GotoAsync(link);
        await colleague.Page.Locator("button[name=accept][value=true]").ClickAsync();
        await Expect(colleague.Page).ToHaveURLAsync(new Regex("/organisation$"));
        await Expect(colleague.Page.Locator("main .lead")).ToContainTextAsync("You are a contributor");
    }

    [Fact]
    public async Task A_weaver_takes_in_a_list_finds_two_that_are_one_merges_them_and_undoes_both()
    {
        await using var site = await Site.Start(demonstration: true);
        await using var weaver = await Visitor.To(site, role: "weaver");
        var page = weaver.Page;
        await page.GotoAsync("/moderation");
        await page.Locator("main a[href='/import']").ClickAsync();
        await Pages.Curation.Bring(page, "organisations", Pages.Curation.Sheet);
        await Expect(page.Locator("#plan")).ToBeVisibleAsync();
        await Expect(page.Locator("main .chips")).ToContainTextAsync("Created 1");
        await Expect(page.Locator("main .chips")).ToContainTextAsync("Refused 2");
        await Expect(page.Locator("section[aria-labelledby=plan] tbody")).ToContainTextAsync("It has no name");
        await page.Locator("#commit button").ClickAsync();
        await Expect(page.Locator("main .note").First).ToContainTextAsync("1 created and 1 changed");
        var run = page.Url;

        await page.GotoAsync("/merge");
        await page.Locator("#keep").FillAsync($"{site.Address}/organisations/demo-otterholme-primary");
        await page.Locator("#other").FillAsync("/organisations/heron-bank-school");
        await page.Locator("main form button").First.ClickAsync();
        await page.Locator("input[name='choose.name'][value=gone]").CheckAsync();
        await page.Locator("#merge button").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Heron Bank School");
        Assert.EndsWith("/organisations/demo-otterholme-primary", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/organisations/heron-bank-school");
        Assert.EndsWith("/organisations/demo-otterholme-primary", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/merge");
        await page.Locator("form[action='/merge?handler=undo'] button").First.ClickAsync();
        await page.GotoAsync("/organisations/demo-otterholme-primary");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Otterholme Primary School");

        await page.GotoAsync(run);
        await page.Locator("#undo button").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Taken back on");
        Assert.Equal(410, (await page.GotoAsync("/organisations/heron-bank-school"))!.Status);
    }

    [Fact]
    public async Task A_learner_sees_what_is_kept_takes_it_along_and_leaves_without_ever_giving_a_mail_address()
    {
        await using var site = await Site.Start(demonstration: true);
        await using var visitor = await Visitor.To(site, role: "learner");
        var page = visitor.Page;
        await Expect(page.Locator("h1")).ToHaveTextAsync("Desk");
        await page.Locator("main a[href='/account']").ClickAsync();
        await page.Locator("main a[href='/account/leave']").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("form[action*=Take] button").ClickAsync());
        Assert.Equal("my-fusion-data.zip", download.SuggestedFilename);
        await page.Locator("#sure").CheckAsync();
        await page.Locator("form[action*=Leave] button").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Your account is deleted");
        await Expect(page.Locator("header a[href='/sign-in']")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("weaver", "/organisations")]
    [InlineData("council member", "/themes")]
    [InlineData("host", "/host/accounts")]
    public async Task The_desk_leads_each_role_on(string role, string path)
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, role: role);
        await visitor.Page.Locator($"main aside a[href='{path}']").ClickAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Regex(Regex.Escape(path) + "$"));
        await Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
    }
}
