using Fusion.Governance;
using Fusion.Voting.Polls;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Networks;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Decisions;

/// <summary>Who may do what about a decision, and that nobody votes twice: what the rules do not give is refused.</summary>
public sealed class VotingRightsTests
{
    const string Weaver = "weaver", Proposer = "proposer", Voter = "voter", Associate = "associate", Observer = "observer", Stranger = "stranger", Guest = "guest";

    static readonly string[] Everybody = [Guest, Stranger, Observer, Associate, Voter, Proposer, Weaver];

    // Each act with those to whom it is allowed, of a public decision under the social contract. Whoever comes later comes after those who were refused.
    static readonly (string Act, (string, string)[] Fields, string[] Allowed)[] BeforeTheVote =
    [
        ("support", [], [Voter, Weaver]),
        ("say", [("voice_kind", "question"), ("voice", "Who pays for the boat?")], [Associate, Voter, Proposer, Weaver]),
        ("say", [("voice_kind", "advice"), ("voice", "My children swim badly.")], [Stranger, Observer, Associate, Voter, Proposer, Weaver]),
        // Whoever runs the network could too; by then it is open.
        ("open", [], [Proposer]),
    ];

    static readonly (string Act, (string, string)[] Fields, string[] Allowed)[] DuringTheVote =
    [
        // An associate may speak and has no vote: what they cast is heard and not counted.
        ("vote", [("ballot", "consent"), ("reason", "")], [Associate, Voter, Proposer, Weaver]),
        ("hands", [("hands_1", "3"), ("minute", "Three of us were there.")], [Weaver]),
    ];

    static readonly (string Act, (string, string)[] Fields, string[] Allowed)[] Afterwards =
    [
        ("say", [("voice_kind", "appeal"), ("voice", "Nobody asked the ferryman.")], [Associate, Voter, Proposer, Weaver]),
        ("step", [("step", "Ask the ferryman"), ("owner", "Hill School"), ("due_on", "2031-01-01")], [Proposer, Weaver]),
        ("review", [("review", "kept"), ("review_note", "The ferryman agrees."), ("review_next", "")], [Proposer, Weaver]),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_act_is_allowed_to_those_of_the_table_and_refused_to_everybody_else(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, people) = await People(town);
        var path = await Council.Propose(people[Proposer], network, "proposal", "Lessons by the river");
        foreach (var table in new[] { BeforeTheVote, DuringTheVote, Afterwards })
            foreach (var (act, fields, allowed) in table)
                foreach (var who in Everybody)
                {
                    var answer = await people[who].Post($"{path}?handler={act}", fields, who == Guest ? "/contribute" : "/account");
                    var done = answer.Status == HttpStatusCode.Redirect && answer.Location!.StartsWith(path, StringComparison.Ordinal);
                    Assert.True(done == allowed.Contains(who), $"{who}: {act} {answer.Status} {answer.Location}");
                }
        var counted = await Council.Counted(town.Site);
        Assert.Single(counted);
        Assert.Equal(DecisionOutcome.Carried, (await Council.Read(town.Site, path)).Outcome);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Proposing_is_for_those_to_whom_the_rules_give_it_and_a_private_decision_is_not_there_for_others(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, people) = await People(town);
        foreach (var who in Everybody)
        {
            var answer = await people[who].Post("/decisions/new", [("network", network["/networks/".Length..]), .. Council.Of("proposal", $"Said by {who}")], who == Guest ? "/contribute" : "/account");
            Assert.True((answer.Status == HttpStatusCode.Redirect && answer.Location!.StartsWith("/decisions/", StringComparison.Ordinal)) == who is Voter or Proposer or Weaver, $"{who} {answer.Status}");
        }
        var (_, other) = await town.Member("Olu", AccountRole.MemberLead);
        var quiet = await Group.Found(other, "Hushed circle");
        await Group.Choose(other, quiet, "social-contract");
        var hidden = await Council.Propose(other, quiet, "proposal", "Speak even lower");
        foreach (var who in Everybody) Assert.Equal(HttpStatusCode.NotFound, (await people[who].Get(hidden)).Status);
        Assert.DoesNotContain("even lower", await Council.Page(people[Weaver], "/decisions"), StringComparison.Ordinal);
        Assert.DoesNotContain("even lower", await town.Record(), StringComparison.Ordinal);
        Assert.Contains("even lower", await Council.Page(other, $"/decisions?network={quiet["/networks/".Length..]}"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_an_associate_casts_is_heard_and_not_counted(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, people) = await People(town);
        var path = await Council.Propose(people[Proposer], network, "proposal", "Lessons by the river");
        await Group.Do(people[Weaver], path, "open");
        await Council.Vote(people[Associate], path, "objection", "The ferry is mine, and it is full.");
        await Council.Vote(people[Voter], path, "consent");
        await Council.Vote(people[Proposer], path, "consent");
        await Council.End(town.Site, path);
        var one = await Council.Read(town.Site, path);
        Assert.Equal((DecisionOutcome.Carried, 1L, 0L), (one.Outcome, DecisionResult.Read(one.Result)!.VoicesOf("objection"), DecisionResult.Read(one.Result)!.Of("objection")));
        Assert.Contains("it is full", await Council.Page(town.Site.Browser, path), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_leads_two_organisations_casts_one_vote_for_each_and_never_a_third(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, people) = await Council.Sitting(town, 1);
        var (id, both) = await town.Representative("Head of two", "city", asLead: true);
        var library = await town.Organisation("other");
        await town.Site.Act<Representatives, Done>((all, stop) => all.Add(library.Id, library.Name, id, true, stop));
        foreach (var body in new[] { (await town.Organisation("city")).Id, library.Id }) await Council.Seat(town.Site, network, body);
        await Gathering.Seat(town.Site, network, id, MemberKind.Person);
        var path = await Council.Propose(people[0], network, "proposal", "One bell for all");
        await Group.Do(people[0], path, "open");
        await Council.Vote(both, path, "consent");
        await both.Post("/organisation?handler=Act", [("organisation", library.Id.Value.ToString())], formAt: "/account");
        await Council.Vote(both, path, "consent");
        await both.Post("/organisation?handler=Act", [("organisation", "")], formAt: "/account");
        Assert.Contains("for an organisation here", await Group.Refusal(both, path, "vote", ("ballot", "consent"), ("reason", "")), StringComparison.Ordinal);
        await Council.End(town.Site, path);
        Assert.Equal(2, DecisionResult.Read((await Council.Read(town.Site, path)).Result)!.Ballots);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_vote_goes_with_that_of_somebody_trusted_unless_one_votes_oneself_and_is_taken_back(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        var rows = (await Group.Members(town.Site)).Where(member => member.IsPerson).OrderBy(member => member.AskedAt).ToList();
        var here = $"/decisions/trust/{network["/networks/".Length..]}";
        foreach (var person in people.Take(2)) Assert.Equal(HttpStatusCode.Redirect, (await person.Post(here, [("matter", "all"), ("to", rows[2].Id.ToString())], "/account")).Status);
        Assert.Contains("Voter A", await Council.Page(people[2], here), StringComparison.Ordinal);
        Assert.Contains("That is you", Group.Faults(await people[2].Post(here, [("matter", "all"), ("to", rows[2].Id.ToString())], "/account")), StringComparison.Ordinal);

        var path = await Council.Propose(weaver, network, "proposal", "Longer breaks");
        await Group.Do(weaver, path, "open");
        await Council.Vote(people[0], path, "consent");
        await Council.Vote(people[2], path, "concern", "They are long already.");
        await Council.End(town.Site, path);
        var result = DecisionResult.Read((await Council.Read(town.Site, path)).Result)!;
        Assert.Equal((1L, 2L, 3L), (result.Of("consent"), result.Of("concern"), result.Cast));

        var trust = await town.Site.Read(data => data.Set<Trust>().Where(one => one.FromId == rows[1].Id).SingleAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await people[1].Post(here + "?handler=back", [("id", trust.Id.ToString())], "/account")).Status);
        Assert.Single(await town.Site.Read(data => data.Set<Trust>().ToListAsync()));
    }

    /// <summary>Among peers everybody may invite; that does not make everybody count hands, call off what others called or write to all.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Where_everybody_may_invite_not_everybody_acts_for_the_network(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaverId, weaver) = await Gathering.Network(town);
        await Group.Take(town.Site, network, "self-organising");
        await Gathering.Seat(town.Site, network, weaverId, MemberKind.Person);
        var (peerId, peer) = await town.Member("Peer");
        await Gathering.Seat(town.Site, network, peerId, MemberKind.Person);
        await Gathering.Hold(town.Site, weaverId, Office.Weaver);
        var path = await Council.Propose(weaver, network, "proposal", "One bell");
        await Group.Do(weaver, path, "open");
        Assert.Contains("runs the network", await Group.Refusal(peer, path, "hands", ("hands_1", "3"), ("minute", "Three of us were there.")), StringComparison.Ordinal);
        Assert.Equal(DecisionState.Voting, (await Council.Read(town.Site, path)).State);
        Assert.Contains("no right", await Group.Refusal(peer, network + "/digest", "", ("subject", "News of mine"), ("text", "Listen to me, all of you.")), StringComparison.Ordinal);
        var called = await Gathering.Call(weaver, network, "The yearly walk");
        Assert.NotEqual(HttpStatusCode.Redirect, (await peer.Post(called + "/edit?handler=cancel", [("reason", "I do not like to walk.")], "/account")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whom_one_trusts_is_in_what_one_takes_along_and_goes_with_the_account(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, people) = await Council.Sitting(town, 3);
        var rows = (await Group.Members(town.Site)).Where(member => member.IsPerson).OrderBy(member => member.AskedAt).ToList();
        var here = $"/decisions/trust/{network["/networks/".Length..]}";
        foreach (var (from, to) in new[] { (0, 1), (2, 0), (1, 2) }) await people[from].Post(here, [("matter", "all"), ("to", rows[to].Id.ToString())], "/account");
        var tables = await town.Site.Act<IEnumerable<IPersonalData>, IReadOnlyList<PersonalTable>>(async (all, stop) => Outcome<IReadOnlyList<PersonalTable>>.Done(await all.OfType<DecisionsPersonalData>().Single().Of(new Person(rows[0].AccountId!.Value, Guid.Empty, null), null, stop)));
        Assert.Equal("Voter B", Assert.Single(tables.Value!.Single(table => table.Name == "decisions-trusts").Rows)[0]);

        Assert.Equal("/left", (await people[0].Post("/account/leave?handler=Leave", [("sure", "true")], "/account/leave")).Location);
        var left = await town.Site.Read(data => data.Set<Trust>().SingleAsync());
        Assert.Equal((rows[1].Id, rows[2].Id), (left.FromId, left.ToId));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_has_left_has_no_vote_any_more(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        var path = await Council.Propose(weaver, network, "proposal", "Longer breaks");
        await Group.Do(weaver, path, "open");
        await Council.Vote(people[0], path, "objection", "I shall be gone by then.");
        foreach (var person in people.Skip(1)) await Council.Vote(person, path, "consent");
        await Group.Do(people[0], network, "leave");
        await Council.End(town.Site, path);
        var result = DecisionResult.Read((await Council.Read(town.Site, path)).Result)!;
        Assert.Equal((2L, 0L, 3L), (result.Of("consent"), result.Of("objection"), result.Electorate));
    }

    /// <summary>Who votes on what the network is for, by each form: everybody else who may speak is heard, and who may not is refused.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Under_each_form_those_vote_whom_its_rules_name(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, _) = await Gathering.Network(town);
        foreach (var (form, voting) in new[] { ("federal-community", "organisation"), ("alliance", "organisation"), ("employee-partnership", "partner"), ("self-organising", "organisation person"), ("parent-governed", "family"), ("branded-chain", "centre"), ("social-contract", "organisation person") })
            await Vote(town, network, form, voting);
    }

    static async Task Vote(Town town, string network, string form, string voting)
    {
        var rules = await Group.Take(town.Site, network, form);
        var level = rules.Of(rules.Of(Matter.Purpose).Level)!;
        var people = new List<(MemberKind Kind, Browser Browser)>();
        foreach (var kind in rules.Kinds.Select(rule => rule.Kind))
        {
            var (id, browser) = await town.Member($"{form} {kind}", AccountRole.MemberLead);
            await Gathering.Seat(town.Site, network, id, kind);
            people.Add((kind, browser));
        }
        var proposer = people.Find(pair => rules.Of(pair.Kind)!.Propose).Browser;
        var path = await Council.Propose(proposer, network, "proposal", "What we are for");
        await Group.Do(proposer, path, "open");
        foreach (var (kind, browser) in people)
        {
            var answer = await browser.Post(path + "?handler=vote", [("ballot", (await Council.Read(town.Site, path)).Method == PollMethod.Consent ? "consent" : "yes"), ("reason", "")], "/account");
            var counts = level.Voters.Any(voter => voter.Kind == kind);
            Assert.Equal(voting.Split(' ').Contains(kind.Word()), counts);
            // One of those in charge decides alone, and then it is over.
            if ((await Council.Read(town.Site, path)).State == DecisionState.Settled && !counts) continue;
            Assert.True((answer.Status == HttpStatusCode.Redirect) == (counts || rules.Of(kind)!.Speak), $"{form}: {kind} {Group.Faults(answer)}");
        }
        if ((await Council.Read(town.Site, path)).State != DecisionState.Settled) await Council.End(town.Site, path);
        var result = DecisionResult.Read((await Council.Read(town.Site, path)).Result)!;
        Assert.Equal(people.Count(pair => voting.Split(' ').Contains(pair.Kind.Word())), result.Ballots);
        Assert.Equal(rules.Of(Matter.Practice).Level is Level.Member, Group.Faults(await Council.Try(proposer, network, "proposal", "How each teaches", ("matter", "practice"))).Contains("Each member decides", StringComparison.Ordinal));
    }

    static async Task<(string Network, Dictionary<string, Browser> People)> People(Town town)
    {
        var (network, _, weaver) = await Gathering.Network(town);
        var people = new Dictionary<string, Browser> { [Guest] = town.Site.NewBrowser(), [Weaver] = weaver };
        foreach (var (who, kind) in new (string, MemberKind?)[] { (Stranger, null), (Observer, MemberKind.Observer), (Associate, MemberKind.Associate), (Voter, MemberKind.Person), (Proposer, MemberKind.Person) })
        {
            var (id, browser) = await town.Member(who, AccountRole.MemberLead);
            if (kind is { } known) await Gathering.Seat(town.Site, network, id, known);
            people[who] = browser;
        }
        return (network, people);
    }
}
