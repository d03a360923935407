using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Directory.EditOrganisation;
using Fusion.Web.Features.Directory.Report;
using Fusion.Web.Features.Directory.Versions;
using Fusion.Web.Features.Moderation;
using Fusion.Web.Features.Moderation.Queue;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Curation;

public sealed class OrganisationEditTests
{
    static Task<Outcome<SubmittedOrganisation>> Submit(Town town, Actor actor, Guid? id, int version, params (string, string)[] fields) =>
        town.Site.Act<SubmitOrganisationHandler, SubmittedOrganisation>((handler, stop) => handler.Handle(new OrganisationWords(id is { } known ? new OrganisationId(known) : null, version, People.Says(fields), ""), actor, stop));

    static async Task Accept(Town town, int version)
    {
        var waiting = await town.Site.Read(db => db.Set<ModerationCase>().SingleAsync(found => found.Decision == null));
        var done = await town.Site.Act<DecideHandler, Done>((handler, stop) => handler.Handle(new CaseVerdict(waiting.Id, true, null, "", version), People.Weaver, stop));
        Assert.True(done.IsDone, string.Join(',', done.Rejections));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lead_and_contributor_edit_their_page_at_once_and_each_version_can_be_brought_back(Db db)
    {
        await using var town = await Town.Start(db);
        foreach (var (name, asLead, version) in new[] { ("Amara", true, 1), ("Kit", false, 2) })
        {
            var (_, browser) = await town.Representative(name, "school", asLead);
            Assert.Equal("/organisations/school", (await browser.Post("/organisations/school/edit", [("version", $"{version}"), ("name", "Hill School"), ("description:en", $"By {name}"), ("contact", "office@school.example.org")])).Location);
            Assert.Contains($"By {name}", (await town.Site.Browser.Page("/organisations/school")).QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        }
        var versions = await town.Site.Browser.Page("/organisations/school/versions");
        Assert.Equal(["By Amara", "By Kit"], new[] { versions.QuerySelector("del")!.TextContent, versions.QuerySelector("ins")!.TextContent });

        var (_, lead) = await town.Representative("Ines", "school", asLead: true);
        Assert.Equal("/organisations/school", (await lead.Post("/organisations/school/versions", [("number", "2"), ("version", "3")])).Location);
        Assert.Contains("By Amara", (await town.Site.Browser.Page("/organisations/school")).QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await town.Organisation("school")).ConfirmedAt);
    }

    /// <summary>A claim is proved by the web address, so nobody makes an address theirs first.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task The_web_address_of_a_page_that_nobody_has_claimed_is_looked_at_before_it_changes(Db db)
    {
        await using var town = await Town.Start(db);
        var (id, _) = await town.Member("Trusted", AccountRole.MemberLead);
        var actor = new Actor(id, Guid.NewGuid(), "Trusted", AccountRole.MemberLead, null);
        for (var version = 1; version <= 3; version++)
        {
            await Submit(town, actor, (await town.Organisation("school")).Id.Value, version, ("name", "Hill School"), ("contact", $"{version}@example.org"));
            await Accept(town, version);
        }
        var school = (await town.Organisation("school")).Id.Value;
        Assert.NotNull((await Submit(town, actor, school, 4, ("name", "Hill School"), ("contact", "now@example.org"))).Value!.Path);
        var moved = await Submit(town, actor, school, 5, ("name", "Hill School"), ("url", "https://mine.example.net/"));
        Assert.Null(moved.Value!.Path);
        Assert.Equal("https://school.example.org/", (await town.Organisation("school")).Url);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_who_edit_an_organisation_at_once_the_second_sees_both_versions_and_chooses(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, first) = await town.Member("Wren", AccountRole.Weaver);
        var (_, second) = await town.Member("Sol", AccountRole.Weaver);
        var began = (await second.Page("/organisations/school/edit")).QuerySelector("input[name=base]")!.GetAttribute("value")!;
        await first.Post("/organisations/school/edit", [("version", "1"), ("name", "Hill School"), ("contact", "first@example.org")]);

        var met = await second.Post("/organisations/school/edit", [("version", "1"), ("base", began), ("name", "Hill School of the river"), ("contact", "second@example.org")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, met.Status);
        Assert.Equal(["Name", "How to reach it"], met.Page.QuerySelectorAll(".versus legend").Select(legend => legend.TextContent));
        Assert.Contains("first@example.org", met.Page.QuerySelector(".versus:last-of-type")!.TextContent, StringComparison.Ordinal);
        var version = met.Page.QuerySelector("input[name=version]")!.GetAttribute("value")!;
        Assert.Equal("/organisations/school", (await second.Post("/organisations/school/edit", [("version", version), ("name", "Hill School of the river"), ("contact", "second@example.org"), ("choose.contact", "theirs"), ("choose.name", "mine")])).Location);
        var page = await town.Site.Browser.Page("/organisations/school");
        Assert.Equal("Hill School of the river", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("first@example.org", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Everybody_else_suggests_and_a_weaver_lets_it_in_also_for_a_page_that_is_looked_after(Db db)
    {
        await using var town = await Town.Start(db);
        foreach (var role in Enum.GetValues<AccountRole>().Where(role => role is not (AccountRole.Host or AccountRole.Weaver)))
        {
            var (_, browser) = await town.Member($"A {role}", role);
            Assert.Equal("/organisations/school?suggested=true", (await browser.Post("/organisations/school/edit", [("version", "1"), ("note", $"From {role}")])).Location);
            Assert.Contains("/error/403", (await browser.Post("/organisations/school?handler=confirm", [], formAt: "/account")).Location, StringComparison.Ordinal);
            Assert.Equal("/organisations/school?suggested=true", (await browser.Post("/organisations/school/report", [("what", "fault"), ("words", "It moved")])).Location);
        }
        Assert.Null((await town.Organisation("school")).Note);
        Assert.Equal(6, await town.Site.Read(data => data.Set<ModerationCase>().CountAsync()));

        // Trusted elsewhere, and still only a reader of a page that its own people look after.
        await using var other = await Town.Start(db);
        var member = People.A(AccountRole.Learner);
        for (var at = 0; at < 3; at++)
        {
            Assert.Null((await Submit(other, member, null, 0, ("name", $"School {at}"))).Value!.Path);
            await Accept(other, 0);
        }
        Assert.Equal("/organisations/school-4", (await Submit(other, member, null, 0, ("name", "School 4"))).Value!.Path);
        var city = await other.Organisation("city");
        Assert.Equal("/organisations/city", (await Submit(other, member, city.Id.Value, 1, ("note", "By the river"))).Value!.Path);
        await other.Site.Act<Fusion.Web.Data.FusionDb, Done>(async (data, stop) =>
        {
            (await data.Set<Fusion.Web.Features.Directory.Organisation>().AsTracking().FirstAsync(one => one.Id == city.Id, stop)).ClaimedAt = DateTime.UtcNow;
            return default(Done);
        });
        Assert.Null((await Submit(other, member, city.Id.Value, 2, ("note", "On a hill"))).Value!.Path);
        await Accept(other, 2);
        Assert.Equal("On a hill", (await other.Organisation("city")).Note);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_duplicate_that_is_reported_leads_to_the_merge_and_still_true_is_one_tap(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, weaver) = await town.Member("Wren", AccountRole.Weaver);
        Assert.Equal("/organisations/school", (await weaver.Post("/organisations/school?handler=confirm", [], formAt: "/organisations/school")).Location);
        Assert.NotNull((await town.Organisation("school")).ConfirmedAt);
        var (_, reader) = await town.Member("Kit");
        Assert.NotNull((await reader.Post("/organisations/city/report", [("what", "duplicate"), ("other", "/organisations/city")])).Page.QuerySelector("#other-error"));
        Assert.NotNull((await reader.Post("/organisations/city/report", [("what", "fault"), ("words", " ")])).Page.QuerySelector("#words-error"));
        Assert.Equal("/organisations/city?suggested=true", (await reader.Post("/organisations/city/report", [("what", "duplicate"), ("other", $"{town.Site.Address}organisations/other")])).Location);

        var waiting = await town.Site.Read(data => data.Set<ModerationCase>().SingleAsync());
        var page = await weaver.Page($"/moderation/cases/{waiting.Id}");
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == $"/merge?kept={waiting.SubjectId}&gone={waiting.Payload}");
        Assert.Equal("/moderation/queue", (await weaver.Post($"/moderation/cases/{waiting.Id}", [("decision", "accept"), ("version", "0")])).Location);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_limit_of_an_organisations_edit_says_what_to_do_and_a_stranger_is_sent_to_sign_in(Db db)
    {
        await using var town = await Town.Start(db);
        var school = await town.Organisation("school");
        async Task Refused(string key, params (string, string)[] fields) => Assert.Contains(key, (await Submit(town, People.Weaver, school.Id.Value, 1, fields)).Rejections.Select(rejection => rejection.MessageKey));
        await Refused("edit.missing", ("name", ""));
        await Refused("edit.long", ("name", new string('a', 301)));
        await Refused("edit.unknown", ("place", "ATLANTIS"));
        await Refused("edit.web", ("url", "javascript:alert(1)"));
        await Refused("edit.long", ("contact", new string('a', 301)));
        Assert.Equal("edit.missing", Assert.Single((await Submit(town, People.Weaver, null, 0, ("note", "No name"))).Rejections).MessageKey);
        Assert.Equal("edit.conflict", Assert.Single((await Submit(town, People.Weaver, school.Id.Value, 7, ("note", "x"))).Rejections).MessageKey);
        Assert.Equal("edit.nothing", Assert.Single((await Submit(town, People.A(AccountRole.Learner), school.Id.Value, 1, ("name", "Hill School"))).Rejections).MessageKey);
        Assert.Equal("versions.unknown", Assert.Single((await town.Site.Act<RevertOrganisationHandler, SubmittedOrganisation>((handler, stop) => handler.Handle(school.Id, 9, 1, People.Weaver, stop))).Rejections).MessageKey);
        Assert.Equal("organisation.gone", Assert.Single((await town.Site.Act<ReportOrganisationHandler, Done>((handler, stop) => handler.Handle(new OrganisationId(Guid.NewGuid()), false, "", "x", People.Weaver, stop))).Rejections).MessageKey);
        foreach (var path in new[] { "/organisations/school/edit", "/organisations/school/report", "/contribute/organisation" }) Assert.Contains("/sign-in?ReturnUrl=", (await town.Site.Browser.Get(path)).Location, StringComparison.Ordinal);
        foreach (var path in new[] { "/organisations/school/versions", "/organisations/school?handler=confirm" }) Assert.Contains("/sign-in?ReturnUrl=", (await town.Site.Browser.Post(path, [("number", "1")], formAt: "/contribute")).Location, StringComparison.Ordinal);
        Assert.Equal("/organisations/claim-1", (await Submit(town, People.Weaver, null, 0, ("name", "Claim"))).Value!.Path);
    }
}
