using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Decisions.Discuss;
using Fusion.Web.Features.Networks;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Decisions;

/// <summary>Members whom a question affects are asked for their advice: they hear of it, answer, and everybody sees whether they did.</summary>
public sealed class AdviceTests
{
    const string Title = "Lessons by the river";

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_is_asked_finds_it_on_the_Desk_and_in_one_letter_until_they_answer(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, weaver) = await Gathering.Network(town);
        var (amaraId, amara) = await Seated(town, network, "Amara");
        var (headId, head) = await town.Representative("Head of City", "city", asLead: true);
        await Council.Seat(town.Site, network, (await town.Organisation("city")).Id);
        await Gathering.GiveMail(town.Site, amaraId, "amara@example.org");
        await Gathering.GiveMail(town.Site, headId, "head@example.org");
        var path = await Council.Propose(weaver, network, "proposal", Title);
        Assert.Contains("Nobody was asked yet.", await Council.Page(weaver, path), StringComparison.Ordinal);
        Assert.DoesNotContain("Whose advice is asked", await Council.Page(town.Site.Browser, path), StringComparison.Ordinal);

        // Whoever asks is not offered themselves; the others are found by name.
        Assert.Equal(["Amara", "River City"], (await Offered(weaver, path)).Order(StringComparer.Ordinal));
        Assert.Equal(["Amara"], await Offered(weaver, path, "amara"));
        var city = (await Group.Members(town.Site)).Single(member => member.ActiveId != amaraId && member.SortKey == "b").Id;
        await Ask(weaver, path, city, await Group.MemberOf(town.Site, amaraId));
        Assert.Empty(await Offered(weaver, path));
        Assert.Contains("Choose at least one member", Group.Faults(await Try(weaver, path, city)), StringComparison.Ordinal);
        Assert.Equal(["amara@example.org", "head@example.org"], (await town.Letters()).Where(letter => letter.Key == "decision.advice").Select(letter => letter.To).Order(StringComparer.Ordinal));
        foreach (var browser in new[] { amara, head }) Assert.Contains($"Your advice is asked: {Title}", await Council.Page(browser, "/desk"), StringComparison.Ordinal);
        var page = await Council.Page(town.Site.Browser, path);
        Assert.Contains("0 of 2 have answered.", page, StringComparison.Ordinal);
        Assert.Contains("River City has not answered yet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Amara", page, StringComparison.Ordinal);
        Assert.Contains("Nobody whose advice you asked has answered yet", await Council.Page(weaver, path), StringComparison.Ordinal);

        // A question of hers answers nothing; advice does.
        await Group.Do(amara, path, "say", ("voice_kind", "question"), ("voice", "At which hour would we go?"));
        Assert.Contains($"Your advice is asked: {Title}", await Council.Page(amara, "/desk"), StringComparison.Ordinal);
        await Group.Do(amara, path, "say", ("voice_kind", "advice"), ("voice", "The bus leaves at four."));
        await Group.Do(head, path, "nothing");
        foreach (var browser in new[] { amara, head }) Assert.DoesNotContain("Your advice is asked", await Council.Page(browser, "/desk"), StringComparison.Ordinal);
        page = await Council.Page(weaver, path);
        Assert.Contains("2 of 2 have answered.", page, StringComparison.Ordinal);
        Assert.Contains("Amara gave advice", page, StringComparison.Ordinal);
        Assert.Contains("River City has nothing to add", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody whose advice you asked", page, StringComparison.Ordinal);
        Assert.Single((await town.Site.Browser.Page(path)).QuerySelectorAll("#asked a[href^='#voice-']"));

        // Who had nothing to add can still think of something. The record says that somebody was asked, and nobody's name.
        await Group.Do(head, path, "say", ("voice_kind", "advice"), ("voice", "The bridge closes in May."));
        Assert.Contains("River City gave advice", await Council.Page(weaver, path), StringComparison.Ordinal);
        Assert.Contains("ask-advice", await town.Record(), StringComparison.Ordinal);
        Assert.DoesNotContain("Amara", await town.Record(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_who_leads_the_question_on_asks_and_only_until_the_vote(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, weaver) = await Gathering.Network(town);
        var (amaraId, amara) = await Seated(town, network, "Amara");
        var (_, kofi) = await Seated(town, network, "Kofi");
        var (_, stranger) = await town.Member("Stranger");
        var path = await Council.Propose(kofi, network, "proposal", Title);
        var row = await Group.MemberOf(town.Site, amaraId);
        foreach (var browser in new[] { amara, stranger })
        {
            Assert.Contains("/error/403", (await browser.Get(path + "/advice")).Location, StringComparison.Ordinal);
            Assert.Contains("/error/403", (await Try(browser, path, row)).Location, StringComparison.Ordinal);
            Assert.Contains("was not asked here", await Group.Refusal(browser, path, "nothing"), StringComparison.Ordinal);
        }
        Assert.Contains("/sign-in", (await town.Site.Browser.Get(path + "/advice")).Location, StringComparison.Ordinal);
        Assert.Empty(await Asked(town));
        // Whoever runs the network leads every question on, beside whoever proposed it.
        await Ask(weaver, path, row);
        await Group.Do(weaver, path, "open");
        Assert.Contains("/error/403", (await Try(kofi, path, row)).Location, StringComparison.Ordinal);
        await Group.Do(amara, path, "nothing");
        await Council.End(town.Site, path);
        Assert.Contains("too late", await Group.Refusal(amara, path, "nothing"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_members_who_can_answer_are_asked_and_never_the_young_in_public(Db db)
    {
        await using var town = await Town.Start(db);
        var (open, _, weaver) = await Gathering.Network(town);
        var (kitId, _) = await town.Member("Kit", isYoung: true);
        await Gathering.Seat(town.Site, open, kitId, MemberKind.Person);
        var watcher = await Seated(town, open, "Watcher", MemberKind.Observer);
        var path = await Council.Propose(weaver, open, "proposal", Title);
        Assert.Equal(["Watcher"], await Offered(weaver, path));
        Assert.Contains("Choose at least one member", Group.Faults(await Try(weaver, path, await Group.MemberOf(town.Site, kitId), Guid.NewGuid())), StringComparison.Ordinal);
        await Ask(weaver, path, await Group.MemberOf(town.Site, watcher.Id));
        await Group.Do(watcher.Browser, path, "say", ("voice_kind", "advice"), ("voice", "I see it from the other bank."));

        // Where only members read, somebody who may not speak there could not answer.
        var closed = await Group.Found(weaver, "Hushed circle");
        await Group.Choose(weaver, closed, "social-contract");
        foreach (var (name, kind) in new[] { ("Onlooker", MemberKind.Observer), ("Speaker", MemberKind.Associate) }) await Seated(town, closed, name, kind);
        Assert.Equal(["Speaker"], await Offered(weaver, await Council.Propose(weaver, closed, "proposal", "Behind closed doors")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task So_many_are_asked_at_most(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaverId, weaver) = await Gathering.Network(town);
        await Seated(town, network, "Amara");
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            var id = await data.Set<Network>().Select(one => one.Id).SingleAsync(stop);
            data.AddRange(Enumerable.Range(0, AskedAdvice.MostOfDecision).Select(_ => new NetworkMember { Id = Guid.CreateVersion7(), NetworkId = id, ActiveId = Guid.NewGuid(), Kind = MemberKind.Person, State = MemberState.In, AskedAt = DateTime.UtcNow, JoinedAt = DateTime.UtcNow }));
            return default(Done);
        });
        var path = await Council.Propose(weaver, network, "proposal", Title);
        var rows = (await Group.Members(town.Site)).Where(member => member.IsPerson).Select(member => member.Id).ToList();
        var actor = new Actor(weaverId, Guid.NewGuid(), "Head of Hill", AccountRole.MemberLead, null);
        Task<Outcome<Done>> Asking(IEnumerable<Guid> members) => town.Site.Act<AskAdviceHandler, Done>((handler, stop) => handler.Handle(actor, path["/decisions/".Length..], new Fields(_ => string.Join(',', members), name => name), stop));
        Assert.Equal("decision.advisers-many", Assert.Single((await Asking(rows)).Rejections).MessageKey);
        Assert.True((await Asking(rows.Skip(1))).IsDone);
        Assert.Equal("decision.advisers-many", Assert.Single((await Asking(rows.Take(1))).Rejections).MessageKey);
        Assert.Equal(AskedAdvice.MostOfDecision, (await Asked(town)).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_left_or_deleted_the_account_is_no_longer_waited_for(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, weaver) = await Gathering.Network(town);
        var (amaraId, amara) = await Seated(town, network, "Amara");
        var (kofiId, kofi) = await Seated(town, network, "Kofi");
        var path = await Council.Propose(weaver, network, "proposal", Title);
        await Ask(weaver, path, await Group.MemberOf(town.Site, amaraId), await Group.MemberOf(town.Site, kofiId));
        await Group.Do(amara, network, "leave");
        Assert.DoesNotContain("Your advice is asked", await Council.Page(amara, "/desk"), StringComparison.Ordinal);
        await kofi.Post("/account/leave?handler=Leave", [("sure", "true")], formAt: "/account/leave");
        var page = await Council.Page(weaver, path);
        Assert.Contains("Amara left before answering", page, StringComparison.Ordinal);
        Assert.Contains("A member left before answering", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kofi", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody whose advice you asked", page, StringComparison.Ordinal);
    }

    static async Task<(Guid Id, Browser Browser)> Seated(Town town, string network, string name, MemberKind kind = MemberKind.Person)
    {
        var member = await town.Member(name);
        await Gathering.Seat(town.Site, network, member.Id, kind);
        return member;
    }

    static Task<Answer> Try(Browser browser, string path, params Guid[] members) => browser.Post(path + "/advice", [.. members.Select(member => ("adviser", member.ToString()))], "/account");

    static async Task Ask(Browser browser, string path, params Guid[] members) => Assert.Equal(HttpStatusCode.Redirect, (await Try(browser, path, members)).Status);

    static async Task<List<string>> Offered(Browser browser, string path, string text = "") => [.. (await browser.Page($"{path}/advice?q={text}")).QuerySelectorAll(".govuk-checkboxes__label").Select(label => label.TextContent)];

    static Task<List<AskedAdvice>> Asked(Town town) => town.Site.Read(data => data.Set<AskedAdvice>().ToListAsync());
}
