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
        await lead.Page.GotoAsync("/organisation");
        await lead.Page.Locator("main a[href='/organisations/claim']").ClickAsync();
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
        await lead.Page.Locator("#act li:has-text('Primary') button").ClickAsync();
        await Expect(lead.Page.Locator("section.acting")).ToContainTextAsync("You act for Otterholme Primary");
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
        await page.Locator("form[action='/merge?handler=undo'] button").First.Send();
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

    [Fact]
    public async Task A_learner_suggests_an_entry_a_weaver_accepts_it_and_the_learner_finds_it()
    {
        await using var site = await Site.Start(demonstration: true);
        await using var learner = await Visitor.To(site, role: "learner");
        var page = learner.Page;
        await page.GotoAsync("/contribute");
        await page.Locator("main a[href='/contribute/entry']").ClickAsync();
        await page.Locator("#kind").SelectOptionAsync("story");
        await page.Locator("#title-en").FillAsync("The ferry that is a classroom");
        await page.Locator("#summary-en").FillAsync("Two lessons a week are held on the way across.");
        await page.Locator("#words").FillAsync("I go there on Tuesdays.");
        await page.Locator("form[action='/contribute/entry'] > button").ClickAsync();
        await Expect(page.Locator("#sent")).ToBeVisibleAsync();
        await page.Locator("main [role=status] a[href='/moderation']").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("1 waits to be decided");
        await page.GotoAsync("/stories?q=ferry");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("The ferry that is a classroom");

        await using var weaver = await Visitor.To(site, role: "weaver");
        await weaver.Page.GotoAsync("/desk");
        await weaver.Page.Locator("main .rows a[href='/moderation/queue']").ClickAsync();
        await weaver.Page.GetByRole(AriaRole.Link, new() { Name = "The ferry that is a classroom" }).ClickAsync();
        await Expect(weaver.Page.Locator("main .note").First).ToContainTextAsync("I go there on Tuesdays.");
        await weaver.Page.Locator("#decision button[value=accept]").ClickAsync();
        await Expect(weaver.Page).ToHaveURLAsync(new Regex("/moderation/queue$"));

        await page.GotoAsync("/moderation");
        await Expect(page.Locator("ol.timeline li").First).ToContainTextAsync("accepted");
        await page.Locator("ol.timeline").GetByRole(AriaRole.Link, new() { Name = "The ferry that is a classroom" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/stories/the-ferry-that-is-a-classroom$"));
        await Expect(page.Locator("h1")).ToHaveTextAsync("The ferry that is a classroom");
        await page.GotoAsync("/stories?q=ferry");
        await Expect(page.Locator("main")).ToContainTextAsync("The ferry that is a classroom");
    }

    [Fact]
    public async Task A_host_takes_charge_names_the_host_lets_somebody_in_and_gives_them_a_role()
    {
        await using var site = await Site.Start(demonstration: false);
        await using var visitor = await Visitor.To(site);
        await PasskeyTests.AddAuthenticator(visitor, verifies: true);
        var page = visitor.Page;
        await page.GotoAsync($"/set-up?token={site.SetUpToken}");
        await page.Locator("#name").FillAsync("Sol Fenwick");
        await page.Locator("#username").FillAsync("sol");
        await page.Locator("#passkey").ClickAsync();
        await page.WaitForURLAsync("**/host");
        await Expect(page.Locator("main dl.facts").First).ToBeVisibleAsync();
        await page.Locator("main a[href='/host/settings']").ClickAsync();
        await page.Locator("#name").FillAsync("Schools of the delta");
        await page.Locator("#contact").FillAsync("hello@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Saved" }).WaitForAsync();

        // Somebody joins by themselves, without script and without a mail address.
        await using var newcomer = await Visitor.To(site, new() { JavaScriptEnabled = false });
        await newcomer.Page.GotoAsync("/join");
        await newcomer.Page.Locator("main a[href='/join/me']").ClickAsync();
        await newcomer.Page.Locator("#name").FillAsync("Wren Hollis");
        await newcomer.Page.Locator("#ofAge").CheckAsync();
        await newcomer.Page.Locator("#password").FillAsync("three plain words");
        await newcomer.Page.Locator("[data-password] button").Send();
        await newcomer.Page.GotoAsync("/desk");
        await Expect(newcomer.Page.Locator("main .lead")).ToContainTextAsync("Wren Hollis");
        Assert.Equal(403, (await newcomer.Page.GotoAsync("/moderation/queue"))!.Status);

        await page.GotoAsync("/desk");
        await page.Locator("main a[href='/host/accounts']").ClickAsync();
        await page.Locator("#q").FillAsync("Wren");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await page.GetByLabel("Role of Wren Hollis").SelectOptionAsync("Weaver");
        await page.Locator("main .rows form button").Send();
        await page.GotoAsync("/host/backup");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Download everything" })).ToBeVisibleAsync();

        await newcomer.Page.GotoAsync("/moderation/queue");
        await Expect(newcomer.Page.Locator("h1")).ToHaveTextAsync("Waiting to be decided");
    }

    [Fact]
    public async Task A_council_member_answers_what_is_asked_about_their_proposal_and_reads_what_was_said_against_an_older_decision()
    {
        await using var site = await Site.Start(demonstration: true);
        await using var visitor = await Visitor.To(site, role: "council member");
        var page = visitor.Page;
        await Expect(page.Locator("h1")).ToHaveTextAsync("Desk");
        await page.GetByRole(AriaRole.Link, new() { Name = "Somebody asks about your proposal: Ask the county to count time outdoors as teaching time (made up)" }).ClickAsync();
        foreach (var told in new[] { "We ask the county to count lessons held outdoors", "Every teacher who would rather be outdoors", "Two schools kept a diary for a term", "Does the county have the power to do that" })
            await Expect(page.Locator("main")).ToContainTextAsync(told);
        await page.Locator("#voices summary").First.ClickAsync();
        await page.Locator("#voices textarea").First.FillAsync("The county has; we asked.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
        await Expect(page.Locator("#voices")).ToContainTextAsync("The county has; we asked.");
        await page.GotoAsync("/desk");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Somebody asks about your proposal");

        await page.GotoAsync("/decisions");
        await page.GetByRole(AriaRole.Link, new() { Name = "What do we try together this year? (made up)" }).First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Each year we begin something, and each year it is forgotten by spring.");
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
