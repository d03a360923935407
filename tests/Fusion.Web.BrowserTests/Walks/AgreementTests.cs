using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

/// <summary>What people promise each other, from the first word to the last day.</summary>
public sealed class AgreementTests
{
    [Fact]
    public async Task A_social_contract_is_changed_accepted_anew_and_withdrawn_from()
    {
        await using var site = await Site.Start(demonstration: true);
        await using var weaver = await Visitor.To(site, role: "weaver");
        await using var member = await Visitor.To(site, role: "council member");
        var (page, theirs) = (weaver.Page, member.Page);
        await page.GotoAsync("/agreements");
        await page.Locator("main a[href='/agreements/new']").ClickAsync();
        await page.Locator("#kind").SelectOptionAsync("social-contract");
        await page.Locator("#title").FillAsync("What we promise each other");
        await page.Locator("#purpose").FillAsync("So that nobody has to ask twice.");
        await page.Locator("#text").FillAsync("We answer each other within a week.");
        await page.Locator("form.long-form > button").ClickAsync();
        await page.Locator("#publish form.long-form > button").ClickAsync();
        await page.WaitForURLAsync("**/agreements/what-we-promise-each-other");

        await theirs.GotoAsync("/agreements/what-we-promise-each-other");
        await theirs.Locator("#promise").FillAsync("I listen before I speak.");
        await theirs.Locator("#agree").CheckAsync();
        await theirs.Locator("#sign form button").ClickAsync();
        await Expect(theirs.Locator("#acceptances")).ToContainTextAsync("Accepted version 1");
        var commitment = theirs.Url;

        await page.GotoAsync("/agreements/what-we-promise-each-other/edit");
        await page.Locator("#text").FillAsync("We answer each other within three days.");
        await page.Locator("form.long-form > button", new() { HasText = "Keep the draft" }).ClickAsync();
        await page.Locator("#change").FillAsync("Three days in place of a week.");
        await page.Locator("#asks_again").CheckAsync();
        await page.Locator("#publish form.long-form > button").ClickAsync();
        await page.WaitForURLAsync("**/agreements/what-we-promise-each-other");

        await theirs.GotoAsync("/desk");
        await theirs.GetByRole(AriaRole.Link, new() { Name = "Read and accept the new version: What we promise each other" }).ClickAsync();
        await theirs.Locator("#again a").ClickAsync();
        await Expect(theirs.Locator("del")).ToContainTextAsync("a week.");
        await Expect(theirs.Locator("ins")).ToContainTextAsync("three days.");
        await theirs.GotoAsync(commitment);
        await theirs.Locator("#agree").CheckAsync();
        await theirs.Locator("#again form button").ClickAsync();
        await Expect(theirs.Locator("#acceptances")).ToContainTextAsync("Accepted version 2 anew");
        await theirs.Locator("#leave form button").ClickAsync();
        await Expect(theirs.Locator("header .govuk-tag").First).ToHaveTextAsync("Withdrawn");
        await Expect(theirs.Locator("#acceptances")).ToContainTextAsync("Accepted version 1");
        await page.GotoAsync("/agreements/what-we-promise-each-other");
        await Expect(page.Locator("#signatories")).ToContainTextAsync("0 signatories");
    }

    [Fact]
    public async Task A_citys_commitment_of_three_years_is_kept_told_of_and_renewed_at_its_end()
    {
        var clock = new Ahead();
        await using var site = await Site.Start(demonstration: true, clock);
        await using var stranger = await Visitor.To(site);
        await stranger.Page.GotoAsync("/agreements/demo-three-years/signatories");
        await Expect(stranger.Page.Locator("main")).Not.ToContainTextAsync("Brackenmouth Council");
        await site.Lead("member lead", "demo-otterholme-and-brackenmouth-council");
        await using var lead = await Visitor.ActingLead(site);
        var page = lead.Page;
        await page.GotoAsync("/agreements/demo-three-years");
        await page.Locator("#promise").FillAsync("A reading room in every quarter.");
        await page.Locator("#agree").CheckAsync();
        await page.Locator("#sign form button").ClickAsync();
        await page.Locator("#what").FillAsync("The first reading room is open.");
        await page.Locator("#deeds form.long-form button").ClickAsync();
        await Expect(page.Locator("#deeds")).ToContainTextAsync("The first reading room is open.");
        var commitment = new Uri(page.Url).AbsolutePath;
        await page.Locator("a[href$='/certificate']").ClickAsync();
        await Expect(page.Locator(".certificate")).ToContainTextAsync("A reading room in every quarter.");

        clock.By = TimeSpan.FromDays((3 * 365) - 30);
        await using var later = await Visitor.ActingLead(site);
        await later.Page.GotoAsync("/desk");
        await later.Page.GetByRole(AriaRole.Link, new() { Name = "Renew your commitment" }).ClickAsync();
        await Expect(later.Page.Locator("header .govuk-tag").First).ToHaveTextAsync("Due for renewal");
        await later.Page.Locator("#agree").CheckAsync();
        await later.Page.Locator("#again form button").ClickAsync();
        await Expect(later.Page.Locator("#acceptances")).ToContainTextAsync("Renewed, under version 1");
        await Expect(later.Page.Locator("header .govuk-tag").First).ToHaveTextAsync("In force");
        await stranger.Page.GotoAsync(commitment);
        await Expect(stranger.Page.Locator("#deeds")).ToContainTextAsync("The first reading room is open.");
    }

    sealed class Ahead : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;
    }
}
