using Fusion.Voting.Polls;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;

namespace Fusion.Web.Tests.Decisions;

/// <summary>Ways of voting that somebody asks for: consensus where consent is the rule, and votes that cost their square.</summary>
public sealed class MethodTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Consensus_fails_by_one_who_blocks_and_by_a_third_who_stand_aside(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        foreach (var (said, outcome) in new[] { ("agree reservations agree", DecisionOutcome.Carried), ("abstain abstain abstain", DecisionOutcome.Lost), ("agree agree block", DecisionOutcome.Lost), ("agree agree stand-aside", DecisionOutcome.Lost) })
        {
            var path = await Council.Propose(weaver, network, "proposal", "One bell for all", ("consensus", "true"));
            await Group.Do(weaver, path, "open");
            Assert.Equal(PollMethod.Consensus, (await Council.Read(town.Site, path)).Method);
            Assert.Contains("Say why", await Group.Refusal(people[0], path, "vote", ("ballot", "block"), ("reason", "")), StringComparison.Ordinal);
            foreach (var (at, stance) in said.Split(' ').Index()) await Council.Vote(people[at], path, stance, "Because I have thought about it.");
            await Council.End(town.Site, path);
            Assert.Equal((said, outcome), (said, (await Council.Read(town.Site, path)).Outcome));
        }
        Assert.Contains("2 agree, 0 with reservations, 1 stand aside, 0 block, 0 abstained", await Council.Page(town.Site.Browser, (await town.Site.Read(data => Task.FromResult(data.Set<Decision>().Where(one => one.Outcome == DecisionOutcome.Lost).OrderBy(one => one.At).Last().Path)))), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Consensus_is_not_asked_for_where_the_rules_count_votes(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, weaver) = await Gathering.Network(town);
        await Group.Take(town.Site, network, "federal-community");
        await Council.Seat(town.Site, network, (await town.Organisation("school")).Id);
        Assert.Contains("by counting votes", Group.Faults(await Council.Try(weaver, network, "proposal", "One bell for all", ("consensus", "true"))), StringComparison.Ordinal);
        Assert.Empty((await weaver.Page($"/decisions/new?network={network["/networks/".Length..]}&kind=proposal")).QuerySelectorAll("#consensus"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Quadratic_votes_cost_their_square_and_more_than_there_is_is_refused(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        var path = await Council.Propose(weaver, network, "choice", "What matters?", ("options", "Boat\nStove\nLamp"), ("method", "quadratic"), ("seats", "1"));
        await Group.Do(weaver, path, "open");
        Assert.Contains("You have 25 credits and spent 26", await Group.Refusal(people[0], path, "vote", ("option_1", "5"), ("option_2", "1"), ("option_3", ""), ("reason", "")), StringComparison.Ordinal);
        await Group.Do(people[0], path, "vote", ("option_1", "5"), ("option_2", ""), ("option_3", ""), ("reason", ""));
        foreach (var person in people.Skip(1)) await Group.Do(person, path, "vote", ("option_1", ""), ("option_2", "3"), ("option_3", "4"), ("reason", ""));
        await Council.End(town.Site, path);
        Assert.Contains("Lamp was chosen", await Council.Page(town.Site.Browser, path), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Equal_shares_are_drawn_as_who_paid_how_much_for_what(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 5);
        var path = await Council.Propose(weaver, network, "choice", "What do we buy?", ("options", "Boat = 60\nStove = 70\nLamp = 40"), ("method", "budget-shares"), ("budget", "100"), ("seats", "1"));
        await Group.Do(weaver, path, "open");
        foreach (var (at, person) in people.Index()) await Group.Do(person, path, "vote", [.. (at < 3 ? new[] { "1", "2" } : ["3"]).Select(option => ($"option_{option}", "true")), ("reason", "")]);
        await Council.End(town.Site, path);

        var page = await town.Site.Browser.Page(path + "/count");
        var section = page.QuerySelector("section[aria-labelledby=paid]")!;
        Assert.Contains("the same, 20", section.TextContent, StringComparison.Ordinal);
        Assert.Equal(["A 3 votes for Boat, Stove; 0 is left for each", "B 2 votes for Lamp; 0 is left for each"], section.QuerySelectorAll("ul li").Select(item => item.TextContent.Trim()));
        Assert.Equal(["BoatA|20 each, 60 together|", "LampB||20 each, 40 together"], section.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))));
        Assert.Equal(["100%", "100%"], section.QuerySelectorAll("svg rect").Select(part => part.GetAttribute("width")));
    }
}
