using System.Security.Cryptography;
using System.Text;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Agreements;
using Fusion.Web.Features.Agreements.Writing;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Agreements;

/// <summary>Drafts, versions, and who may write and publish them.</summary>
public sealed class WritingAgreementsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_manifesto_is_a_draft_for_its_keepers_until_it_is_published_and_then_public_with_its_digest(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        var begun = await council.Post("/agreements/new", Promise.Of("Learning is for all", kind: "manifesto"));
        Assert.Contains("/agreements/draft-", begun.Location, StringComparison.Ordinal);
        var draft = begun.Location![..^"/edit".Length];
        Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Get(draft)).Status);
        Assert.DoesNotContain("Learning is for all", Promise.Text(await town.Site.Browser.Page("/agreements")), StringComparison.Ordinal);
        Assert.DoesNotContain("Learning is for all", await town.Record(), StringComparison.Ordinal);
        Assert.Contains("Learning is for all", Promise.Text(await council.Page("/agreements")), StringComparison.Ordinal);
        var published = await council.Post($"{draft}/edit?handler=publish", [("revision", "1")], draft + "/edit");
        Assert.Equal("/agreements/learning-is-for-all", published.Location);
        Assert.Contains("We answer each other within a week.", Promise.Text(await town.Site.Browser.Page(published.Location!)), StringComparison.Ordinal);
        var version = await town.Site.Read(data => data.Set<AgreementVersion>().SingleAsync());
        var exact = await town.Site.Browser.Get("/agreements/learning-is-for-all/versions/1?handler=exact");
        Assert.Equal(version.Digest, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(exact.Text))));
        Assert.Contains(version.Digest, Promise.Text(await town.Site.Browser.Page("/agreements/learning-is-for-all/versions/1")), StringComparison.Ordinal);
        Assert.Contains(version.Digest, await town.Record(), StringComparison.Ordinal);
        Assert.Contains("manifesto", (await town.Site.Browser.Get("/agreements.csv")).Text, StringComparison.Ordinal);
        Assert.Equal("agreement", (string)(await town.Site.Browser.Json("/search.json?q=learning"))["items"]![0]!["kind"]!);
    }


    [Theory]
    [InlineData("manifesto", "manifesto", "")]
    [InlineData("social-contract", "social-contract", "")]
    [InlineData("city", "pledge", "36")]
    [InlineData("talent", "pledge", "12")]
    public async Task A_draft_to_begin_with_is_filled_in_and_can_be_kept_as_it_stands(string begin, string kind, string months)
    {
        await using var town = await Town.Start(Db.Sqlite);
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        var offered = (await council.Page("/agreements/new")).QuerySelectorAll("details a").Select(link => link.GetAttribute("href")!).Single(address => address.EndsWith($"begin={begin}", StringComparison.Ordinal));
        var form = await council.Page(offered);
        string Value(string name) => form.QuerySelector($"#{name}")!.GetAttribute("value") ?? form.QuerySelector($"#{name}")!.TextContent.Trim();
        Assert.Equal(kind, form.QuerySelector("#kind option[selected]")!.GetAttribute("value"));
        Assert.Equal(months, Value("term_months"));
        List<(string, string)> sent = [.. Promise.Of(Value("title"), Value("text"), kind: kind, months: months).Where(field => field.Name != "purpose"), ("purpose", Value("purpose"))];
        await Promise.Published(council, sent);
        if (begin == "social-contract") foreach (var norm in new[] { "respect", "openly", "example" }) Assert.Contains(norm, Value("text"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_none_of_the_movements_people_writes_publishes_and_throws_away_nothing(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        var path = await Promise.Published(council, Promise.Of("Learning is for all"));
        foreach (var role in (AccountRole[])[AccountRole.MemberLead, AccountRole.Learner])
        {
            var (id, other) = await town.Member($"Other {role}", role);
            Assert.Contains("/error/403", (await other.Get("/agreements/new")).Location, StringComparison.Ordinal);
            Assert.Contains("/error/403", (await other.Get(path + "/edit")).Location, StringComparison.Ordinal);
            var actor = new Actor(id, Guid.NewGuid(), "Other", role, null);
            Fields Sent() => new(name => Promise.Of("Mine now").Append(("revision", "2")).FirstOrDefault(field => field.Item1 == name).Item2, name => name);
            var slug = path["/agreements/".Length..];
            Assert.Equal("agreement.not-keeper", (await town.Site.Act<SaveAgreementHandler, Agreement>((handler, stop) => handler.Begin(actor, Sent(), stop))).Rejections[0].MessageKey);
            Assert.Equal("agreement.not-keeper", (await town.Site.Act<SaveAgreementHandler, Agreement>((handler, stop) => handler.Save(actor, slug, Sent(), stop))).Rejections[0].MessageKey);
            Assert.Equal("agreement.not-keeper", (await town.Site.Act<SaveAgreementHandler, bool>((handler, stop) => handler.Discard(actor, slug, stop))).Rejections[0].MessageKey);
            Assert.Equal("agreement.not-keeper", (await town.Site.Act<PublishAgreementHandler, Agreement>((handler, stop) => handler.Handle(actor, slug, Sent(), stop))).Rejections[0].MessageKey);
        }
        Assert.Contains("/sign-in", (await town.Site.Browser.Get("/agreements/new")).Location, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_networks_agreements_are_written_by_whom_its_rules_let_describe_it(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var (_, city) = await town.Representative("Mayor", "city", asLead: true);
        var network = await Group.Found(head, "River schools", "public");
        await Group.Choose(head, network, "social-contract");
        var slug = network["/networks/".Length..];
        Assert.Contains($"/agreements/new?network={slug}", (await head.Get(network)).Text, StringComparison.Ordinal);
        var path = await Promise.Published(head, Promise.Of("How we share boats", owner: slug, kind: "standard"));
        Assert.Contains("How we share boats", Promise.Text(await town.Site.Browser.Page(network)), StringComparison.Ordinal);
        Assert.Contains("River schools", Promise.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
        Assert.Contains("/error/403", (await city.Get(path + "/edit")).Location, StringComparison.Ordinal);
        Assert.DoesNotContain("/agreements/new", (await city.Get(network)).Text, StringComparison.Ordinal);
        // When the last has left, the movement's people look after what is there.
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        Assert.Contains("/error/403", (await council.Get(path + "/edit")).Location, StringComparison.Ordinal);
        await Group.Do(head, network, "leave");
        Assert.Equal(HttpStatusCode.OK, (await council.Get(path + "/edit")).Status);
        Assert.Contains("/error/403", (await head.Get(path + "/edit")).Location, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_second_of_two_who_write_at_once_is_told_and_keeps_what_they_wrote(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, one) = await town.Member("Ines", AccountRole.CouncilMember);
        var (_, two) = await town.Member("Wren", AccountRole.Weaver);
        var path = await Promise.Published(one, Promise.Of("Learning is for all"));
        var revision = await Promise.Revision(two, path + "/edit");
        Assert.Equal(HttpStatusCode.Redirect, (await one.Post(path + "/edit", [.. Promise.Of("First thought"), ("revision", revision)])).Status);
        var late = await two.Post(path + "/edit", [.. Promise.Of("Second thought"), ("revision", revision)]);
        Assert.Contains("Somebody else", Group.Faults(late), StringComparison.Ordinal);
        Assert.Equal("Second thought", late.Page.QuerySelector("#title")!.GetAttribute("value"));
        var stale = await two.Post($"{path}/edit?handler=publish", [("revision", revision), ("change", "I changed it")], path + "/edit");
        Assert.Contains("Somebody else", Group.Faults(stale), StringComparison.Ordinal);
        Assert.Single(await town.Site.Read(data => data.Set<AgreementVersion>().ToListAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await two.Post($"{path}/edit?handler=discard", [], path + "/edit")).Status);
        Assert.Equal("", (await town.Site.Read(data => data.Set<Agreement>().SingleAsync())).Draft);
    }

    [Theory]
    [InlineData("title", "", "this is needed")]
    [InlineData("title", "1", "at least")]
    [InlineData("text", "short", "at least")]
    [InlineData("signers", "", "choose one")]
    [InlineData("kind", "law", "law")]
    [InlineData("places", "Atlantis", "Atlantis")]
    [InlineData("term_months", "241", "240")]
    [InlineData("exit_days", "731", "730")]
    [InlineData("renewal_days", "365", "cannot be renewed before it begins")]
    public async Task What_is_wrong_with_an_agreement_is_said_where_it_is_wrong(string field, string value, string said)
    {
        await using var town = await Town.Start(Db.Sqlite);
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        var fields = Promise.Of("Learning is for all", months: "6");
        fields[fields.FindIndex(one => one.Name == field)] = (field, value);
        var answer = await council.Post("/agreements/new", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(said, answer.Page.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_text_is_written_in_one_language_after_the_other_and_the_others_stay(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        var path = await Promise.Published(council, Promise.Of("Learning is for all"));
        await council.Get("/agreements?lang=fr");
        await Promise.Change(council, path, Promise.Of("Apprendre est pour tous", "Nous répondons sous trois jours."), asksAgain: false);
        Assert.Contains("We answer each other within a week.", Promise.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
        Assert.Contains("Apprendre est pour tous", Promise.Text(await town.Site.Browser.Page(path, ("Accept-Language", "fr"))), StringComparison.Ordinal);
    }
}
