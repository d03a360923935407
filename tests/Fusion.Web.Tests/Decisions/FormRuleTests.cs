using Fusion.Governance;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;

namespace Fusion.Web.Tests.Decisions;

/// <summary>The rules of each form decide what becomes of a vote on each matter: its electorate, its quorum, its majority, its objections, its least voters, and who decides alone. Written by hand from what each form says in words.</summary>
public sealed class FormRuleTests
{
    const string Member = "member";

    static readonly (string, string)[] Alone = [("- -", "no-quorum"), ("no -", "lost"), ("yes -", "carried")];
    static readonly (string, string)[] Lazy = [("- - - -", "carried"), ("consent consent consent objection", "lost")];
    static readonly (string, string)[] OfThree = [("yes yes - -", "no-quorum"), ("yes yes no no", "lost"), ("yes yes no -", "carried")];
    static readonly (string, string)[] Consent = [("consent - - -", "no-quorum"), ("consent consent consent objection", "lost"), ("consent concern - -", "carried")];
    static readonly (string, string)[] Half = [("yes - - -", "no-quorum"), ("yes no - -", "lost"), ("yes yes no -", "carried")];
    static readonly (string, string)[] TwoThirds = [("yes - - -", "no-quorum"), ("yes yes no no", "lost"), ("yes yes no -", "carried")];
    static readonly (string, string)[] ThreeQuarters = [("yes - - -", "no-quorum"), ("yes yes no -", "lost"), ("yes yes yes no", "carried")];

    // Of each form, who votes on which matters (members, or "@" those who hold an office), and what becomes of what they cast; "-" for nothing.
    static readonly (string Form, string Voters, string Matters, (string Cast, string Outcome)[] Cases)[] Table =
    [
        ("social-contract", Member, "practice staff resources", []),
        ("social-contract", "person", "programme standards admission offices voice purpose rules ending", Consent),
        ("federal-community", Member, "practice staff", []),
        ("federal-community", "@council", "programme resources admission voice", OfThree),
        ("federal-community", "organisation", "standards offices", Half),
        ("federal-community", "organisation", "purpose rules", TwoThirds),
        ("federal-community", "organisation", "ending", ThreeQuarters),
        ("branded-chain", "centre", "practice resources standards admission offices voice purpose rules ending", Alone),
        ("branded-chain", "@manager", "staff programme", Alone),
        ("alliance", Member, "practice staff standards voice", []),
        ("alliance", "@manager", "programme", Alone),
        ("alliance", "organisation", "resources admission offices purpose rules ending", Consent),
        ("employee-partnership", "partner", "practice resources standards offices", Half),
        ("employee-partnership", "partner", "admission purpose rules", TwoThirds),
        ("employee-partnership", "partner", "ending", ThreeQuarters),
        ("employee-partnership", "@manager", "staff programme voice", Alone),
        ("self-organising", Member, "practice staff programme voice", []),
        ("self-organising", "person", "resources standards offices purpose rules ending", Lazy),
        ("self-organising", "@arbiter", "admission", [("- - -", "lost"), ("yes no -", "lost"), ("yes yes no", "carried")]),
        ("parent-governed", "@manager", "practice", Alone),
        ("parent-governed", "@council", "staff programme resources standards admission voice", OfThree),
        ("parent-governed", "family", "offices purpose", [("- - - -", "no-quorum"), ("yes no - -", "lost"), ("yes - - -", "carried")]),
        ("parent-governed", "family", "rules", [("- - - -", "no-quorum"), ("yes yes no no", "lost"), ("yes yes no -", "carried")]),
        ("parent-governed", "family", "ending", [("- - - -", "no-quorum"), ("yes yes no -", "lost"), ("yes yes yes no", "carried")]),
        ("undecided", Member, "practice staff resources", []),
        ("undecided", "@weaver", "programme standards admission offices voice purpose rules ending", Alone),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_form_asks_for_and_does_not_get_is_not_carried(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, _) = await Gathering.Network(town);
        foreach (var rows in Table.GroupBy(row => row.Form))
        {
            var rules = await Group.Take(town.Site, network, rows.Key);
            Assert.Equal(rules.Matters.Select(rule => rule.Matter.Word()).Order(StringComparer.Ordinal), rows.SelectMany(row => row.Matters.Split(' ')).Order(StringComparer.Ordinal));
            var people = new Dictionary<string, List<Voter>>();
            foreach (var row in rows.Where(row => row.Voters != Member).DistinctBy(row => row.Voters)) people[row.Voters] = await Seated(town, network, rules, row.Voters, row.Cases[0].Cast.Split(' ').Length);
            foreach (var row in rows)
                foreach (var matter in row.Matters.Split(' '))
                    await Decided(town, network, people, row.Voters, matter, row.Cases);
        }
    }

    /// <summary>So many who vote, each in a browser of their own, with what makes their posts theirs.</summary>
    static async Task<List<Voter>> Seated(Town town, string network, GovernanceRules rules, string voters, int count)
    {
        var people = new List<Voter>();
        for (var at = 0; at < count; at++)
        {
            var (id, browser) = await town.Member($"{rules.Form} {voters} {at}", AccountRole.MemberLead);
            var office = voters.StartsWith('@') ? EnumWords.Of<Office>(voters[1..]) : null;
            await Gathering.Seat(town.Site, network, id, office is null ? EnumWords.Of<MemberKind>(voters)!.Value : MemberKind.Observer);
            if (office is { } held) await Gathering.Hold(town.Site, id, held);
            people.Add(new Voter(browser, await browser.Token("/account")));
        }
        return people;
    }

    static async Task Decided(Town town, string network, Dictionary<string, List<Voter>> people, string voters, string matter, (string Cast, string Outcome)[] cases)
    {
        if (voters == Member)
        {
            var asked = await Council.Try(people.Values.First()[0].Browser, network, "proposal", "How each of us does it", ("matter", matter));
            Assert.Contains("Each member decides", Group.Faults(asked), StringComparison.Ordinal);
            return;
        }
        foreach (var (cast, outcome) in cases)
        {
            var path = await Council.Propose(people[voters][0].Browser, network, "proposal", $"About {matter}", ("matter", matter));
            await people[voters][0].Do(path, "open");
            var yes = (await Council.Read(town.Site, path)).Method == Fusion.Voting.Polls.PollMethod.Consent ? "consent" : "yes";
            // Whoever is in the network and has no vote on this changes nothing.
            foreach (var other in people.Where(pair => pair.Key != voters).SelectMany(pair => pair.Value)) await other.Do(path, "vote", ("ballot", yes), ("reason", ""));
            foreach (var (at, ballot) in cast.Split(' ').Index().Where(pair => pair.Item != "-")) await people[voters][at].Do(path, "vote", ("ballot", ballot), ("reason", ballot == "objection" ? "It harms the small ones." : ""));
            if ((await Council.Read(town.Site, path)).State != DecisionState.Settled) await Council.End(town.Site, path);
            var one = await Council.Read(town.Site, path);
            Assert.Equal((matter, cast, outcome, cast.Split(' ').Count(ballot => ballot != "-")), (matter, cast, one.Outcome.Word(), DecisionResult.Read(one.Result)!.Ballots));
        }
    }

    sealed record Voter(Browser Browser, string Token)
    {
        public Task<Answer> Do(string path, string act, params (string, string)[] fields) => Browser.PostWithout($"{path}?handler={act}", [.. fields, ("__RequestVerificationToken", Token)]);
    }
}
