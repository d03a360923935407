using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Accounts;

public sealed class OrganisationTests
{
    static string NewLink(Answer answer) => new Uri(answer.Page.QuerySelector("#new-link")!.GetAttribute("value")!).AbsolutePath;

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_accepts_an_invitation_acts_for_the_organisation_and_every_page_says_so(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Representative("Amara", "school", asLead: true);
        var (id, guest) = await town.Member("Kit");
        var link = NewLink(await lead.Post("/organisation?handler=Invite", [], formAt: "/organisation"));
        using var stranger = town.Site.NewBrowser();
        var seen = await stranger.Page(link);
        Assert.Contains("Amara invites you to act for Hill School", seen.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(seen.QuerySelectorAll("main a"), way => way.GetAttribute("href")!.StartsWith("/join?returnUrl=", StringComparison.Ordinal));

        Assert.Equal("/organisation", (await guest.Post(link, [("accept", "true")])).Location);
        Assert.Contains("You act for Hill School", (await guest.Page("/innovations")).QuerySelector(".acting")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await town.Roles(), role => role.AccountId == id && !role.IsLead);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(link)).Status);
        var record = await town.Record();
        Assert.Contains("\"take-role\"", record, StringComparison.Ordinal);
        Assert.DoesNotContain("Kit", record, StringComparison.Ordinal);
        await guest.Post("/organisation?handler=Act", [], formAt: "/organisation");
        Assert.Null((await guest.Page("/innovations")).QuerySelector(".acting"));
        lead.Dispose();
        guest.Dispose();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_invitation_by_letter_waits_on_the_desk_of_who_confirmed_that_address(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Representative("Amara", "school", asLead: true);
        var (_, guest) = await town.Member("Kit");
        await guest.Post("/account?handler=Mail", [("email", "kit@example.org")], formAt: "/account");
        await lead.Post("/organisation?handler=Invite", [("email", "kit@example.org"), ("lead", "true")], formAt: "/organisation");
        Assert.DoesNotContain("Hill School", (await guest.Page("/desk")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var letters = await town.Letters();
        Assert.Equal(["invitation", "mail-address"], letters.Where(letter => letter.To == "kit@example.org").Select(letter => letter.Key).Order());
        var (_, other) = await town.Member("Wren");
        var confirm = letters.Single(letter => letter.Key == "mail-address").Read().Link!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.Post(confirm, [])).Status);
        Assert.Equal("/account?done=mail-confirmed", (await guest.Post(confirm, [])).Location);

        var item = Assert.Single((await guest.Page("/desk")).QuerySelectorAll(".rows a"));
        Assert.Equal("Hill School invites you to act for it", item.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(item.GetAttribute("href")!)).Status);
        Assert.Equal("/organisation", (await guest.Post(item.GetAttribute("href")!, [("accept", "true")])).Location);
        Assert.Empty((await guest.Page("/desk")).QuerySelectorAll(".rows a"));
        Assert.Equal(2, (await town.Roles()).Count(role => role.IsLead));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_last_lead_hands_over_before_going_and_an_organisation_is_never_stranded(Db db)
    {
        await using var town = await Town.Start(db);
        var (first, lead) = await town.Representative("Amara", "school", asLead: true);
        var (second, contributor) = await town.Representative("Kit", "school", asLead: false);
        Task<Answer> Post(Browser browser, string handler, Guid account, bool asLead = false) => browser.Post($"/organisation?handler={handler}", [("account", account.ToString()), ("lead", asLead ? "true" : "false")], formAt: "/organisation");

        foreach (var refused in new[] { await Post(lead, "Remove", first), await Post(lead, "Role", first), await lead.Post("/organisation?handler=GiveBack", [], formAt: "/organisation") })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("one lead only", refused.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal("/organisation", (await Post(lead, "Role", second, asLead: true)).Location);
        Assert.Equal("/organisation", (await Post(lead, "Remove", first)).Location);
        var left = Assert.Single(await town.Roles());
        Assert.Equal((second, true), (left.AccountId, left.IsLead));
        Assert.Equal("/organisation", (await contributor.Post("/organisation?handler=GiveBack", [], formAt: "/organisation")).Location);
        Assert.Empty(await town.Roles());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_the_leads_is_refused_to_contributors_and_to_everybody_else(Db db)
    {
        await using var town = await Town.Start(db);
        var (leading, lead) = await town.Representative("Amara", "school", asLead: true);
        var (_, contributor) = await town.Representative("Kit", "school", asLead: false);
        var (_, elsewhere) = await town.Representative("Ines", "other", asLead: true);
        var school = await town.Organisation("school");
        var people = new List<Browser> { contributor, elsewhere };
        foreach (var role in Enum.GetValues<AccountRole>()) people.Add((await town.Member($"A {role}", role)).Browser);

        foreach (var browser in people)
        {
            var taken = await browser.Post("/organisation?handler=Remove", [("account", leading.ToString())], formAt: "/account");
            Assert.True(taken.Status is HttpStatusCode.UnprocessableEntity || taken.Location == "/organisation", "nobody's role goes");
            if (browser != elsewhere) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post("/organisation?handler=Invite", [], formAt: "/account")).Status);
            if (browser != elsewhere)
            {
                var page = await browser.Get("/organisation/young");
                Assert.True(page.Status == HttpStatusCode.Found && page.Location is { } to && (to.Contains("/error/403", StringComparison.Ordinal) || to == "/organisation"), $"answers {(int)page.Status} {page.Location}");
            }
            if (browser != contributor) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post("/organisation?handler=Act", [("organisation", school.Id.Value.ToString())], formAt: "/account")).Status);
        }
        Assert.Equal(3, (await town.Roles()).Count);
        Assert.Equal(HttpStatusCode.OK, (await lead.Get("/organisations/school/edit")).Status);
        people.ForEach(browser => browser.Dispose());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_of_a_person_is_there_when_they_want_it_and_gone_when_they_do_not(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, amara) = await town.Representative("Amara Dove", "school", asLead: true);
        var (_, young) = await town.Member("Small", isYoung: true);
        (string, string)[] Form(bool isPublic, string handle = "amara") => [("name", "Amara Dove"), ("language", "fr"), ("isPublic", isPublic ? "true" : "false"), ("handle", handle), ("about", "<b>I teach</b>"), ("site", "https://amara.example.org/")];
        Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Get("/people/amara")).Status);

        Assert.Equal("/account?done=profile", (await amara.Post("/account?handler=Profile", Form(true), formAt: "/account")).Location);
        var page = await town.Site.Browser.Page("/people/amara");
        Assert.Equal("Amara Dove", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("<b>I teach</b>", page.QuerySelector(".prose")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/organisations/school");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await young.Post("/account?handler=Profile", Form(true, "small"), formAt: "/account")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Get("/people/small")).Status);
        var (_, other) = await town.Member("Wren");
        foreach (var (handle, site) in new[] { ("amara", ""), ("A B", ""), ("x", ""), ("fine", "javascript:alert(1)") })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.Post("/account?handler=Profile", [("name", "Wren"), ("isPublic", "true"), ("handle", handle), ("site", site)], formAt: "/account")).Status);
        await amara.Post("/account?handler=Profile", Form(false), formAt: "/account");
        Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Get("/people/amara")).Status);
    }
}
