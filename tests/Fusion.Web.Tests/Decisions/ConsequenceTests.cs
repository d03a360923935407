using Fusion.Governance;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Networks;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Decisions;

/// <summary>What a network does by itself once a decision is carried: history stays, and no office and no commitment is left alone.</summary>
public sealed class ConsequenceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_elected_take_up_their_office(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 4);
        var path = await Council.Propose(weaver, network, "election", "Who speaks for us?", ("office", "spokesperson"), ("method", "scottish-stv"), ("seats", "2"), ("secret", "true"));
        Assert.Contains("Nobody stands", await Group.Refusal(weaver, path, "open"), StringComparison.Ordinal);
        foreach (var (at, name) in new[] { (0, "Ada"), (1, "Bela"), (2, "Chidi") }) await Group.Do(people[at], path, "stand", ("name", name), ("statement", $"I, {name}, have time and listen first."));
        await Group.Do(people[2], path, "standdown");
        var observer = await town.Member("Looker");
        await Gathering.Seat(town.Site, network, observer.Id, MemberKind.Observer);
        Assert.Contains("other members", await Group.Refusal(observer.Browser, path, "stand", ("name", "Looker"), ("statement", "I only look on, and see a lot.")), StringComparison.Ordinal);
        await Group.Do(weaver, path, "open");
        await Group.Do(people[2], path, "vote", ("option_1", "2"), ("option_2", "1"), ("reason", ""));
        await Group.Do(people[3], path, "vote", ("option_1", "1"), ("option_2", "2"), ("reason", ""));
        await Council.End(town.Site, path);
        var terms = await town.Site.Read(data => data.Set<OfficeTerm>().Where(term => term.Office == Office.Spokesperson).ToListAsync());
        Assert.Equal(2, terms.Count);
        Assert.Contains("Somebody was elected", await Council.Page(town.Site.Browser, network), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_network_is_for_and_when_it_ends_changes_by_a_decision(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        var purpose = await Council.Propose(weaver, network, "purpose", "We are for more than learning", ("new_purpose", "So that every child by the river goes out."));
        Assert.Contains("From then on the network is for this: So that every child by the river goes out.", await Council.Page(people[0], purpose), StringComparison.Ordinal);
        await Carry(purpose);
        Assert.Equal("So that every child by the river goes out.", (await Group.Read(town.Site, network)).Purpose);
        foreach (var year in new[] { 2191, 2195 })
        {
            // A last day that was decided can be put off.
            await Carry(await Council.Propose(weaver, network, "ending", $"We end in {year}", ("last_day", $"{year}-01-01")));
            Assert.Equal(new DateOnly(year, 1, 1), (await Group.Read(town.Site, network)).EndsOn);
        }
        var acts = (await town.Site.Browser.Json(network + "/history.json"))["items"]!.AsArray().Select(item => item!["act"]!.GetValue<string>()).ToList();
        Assert.Equal(["describe-network", "describe-network", "describe-network"], acts.Take(3));
        Assert.Contains("own page", Group.Faults(await Council.Try(weaver, network, "rules", "Other rules by another door")), StringComparison.Ordinal);

        async Task Carry(string path)
        {
            await Group.Do(weaver, path, "open");
            foreach (var voter in people) await Council.Vote(voter, path, "consent");
            await Council.End(town.Site, path);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_is_elected_is_chosen_where_the_rules_say_that_the_office_is_chosen(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 0);
        await Group.Choose(weaver, network, "federal-community");
        foreach (var name in new[] { "Ada", "Bela", "Chidi" })
        {
            var (id, _) = await town.Member(name);
            await Gathering.Seat(town.Site, network, id, MemberKind.Organisation);
            await Gathering.Hold(town.Site, id, Office.Council);
        }
        var council = await Council.Propose(weaver, network, "election", "Who sits in the council?", ("office", "council"), ("method", "scottish-stv"), ("seats", "1"));
        var speaker = await Council.Propose(weaver, network, "election", "Who speaks for us?", ("office", "spokesperson"), ("method", "approval"), ("seats", "1"));
        foreach (var path in new[] { council, speaker })
        {
            await Group.Do(weaver, path, "stand", ("name", "Hill School"), ("statement", "We have time and listen first."));
            await Group.Do(weaver, path, "open");
        }
        // The council is chosen by all schools; who speaks, by the council.
        var rolls = await town.Site.Read(data => data.Set<DecisionVoter>().GroupBy(voter => voter.DecisionId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count));
        Assert.Equal((4, 3), (rolls[(await Council.Read(town.Site, council)).Id], rolls[(await Council.Read(town.Site, speaker)).Id]));
        Assert.Empty(people);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_member_goes_only_by_a_decision_that_was_carried(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        var rows = await Group.Members(town.Site);
        var last = rows.Where(member => member.IsPerson).OrderBy(member => member.AskedAt).Last();
        var kept = await Council.Propose(weaver, network, "removal", "Voter C should go", ("member", last.Id.ToString()));
        await Group.Do(weaver, kept, "open");
        await Council.Vote(people[0], kept, "objection", "We have not talked to them yet.");
        await Council.Vote(people[1], kept, "consent");
        await Council.End(town.Site, kept);
        Assert.Equal(MemberState.In, (await Group.Members(town.Site)).Single(member => member.Id == last.Id).State);

        var gone = await Council.Propose(weaver, network, "removal", "Voter C should go now", ("member", last.Id.ToString()));
        await Group.Do(weaver, gone, "open");
        await Council.Vote(people[0], gone, "consent");
        await Council.Vote(people[1], gone, "consent");
        await Council.End(town.Site, gone);
        Assert.Equal(MemberState.Left, (await Group.Members(town.Site)).Single(member => member.Id == last.Id).State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_networks_become_one_when_both_have_carried_it_and_what_the_one_had_called_is_held_by_the_other(Db db)
    {
        await using var town = await Town.Start(db);
        var (from, weaver, people) = await Council.Sitting(town, 2);
        var (_, other) = await town.Representative("Head of City", "city", asLead: true);
        var into = await Group.Found(other, "Whole valley", "public");
        await Group.Choose(other, into, "social-contract");
        var (id, second) = await town.Member("Second of the valley");
        await Gathering.Seat(town.Site, into, id, MemberKind.Person);
        var meeting = await Gathering.Call(weaver, from, "Autumn meeting");

        await Carry(weaver, from, [weaver, people[0]], ("other", into), ("direction", "into"));
        Assert.Null((await Group.Read(town.Site, from)).EndedAt);
        await Carry(other, into, [other, second], ("other", from), ("direction", "take-in"));
        Assert.NotNull((await Group.Read(town.Site, from)).EndedAt);
        var valley = await Group.Read(town.Site, into);
        Assert.Equal(5, (await Group.Members(town.Site)).Count(member => member.NetworkId == valley.Id && member.State == MemberState.In));
        Assert.Equal(valley.Id, (await Gathering.Read(town.Site, meeting)).NetworkId);
        Assert.Contains("It took another network in: River schools", await Council.Page(town.Site.Browser, into), StringComparison.Ordinal);
        Assert.Contains("It went into another network: Whole valley", await Council.Page(town.Site.Browser, from), StringComparison.Ordinal);
        Assert.Contains("is over", Group.Faults(await Council.Try(weaver, from, "proposal", "Too late for that")), StringComparison.Ordinal);

        async Task Carry(Browser proposer, string network, Browser[] voters, params (string, string)[] more)
        {
            var path = await Council.Propose(proposer, network, "merger", "One valley, one network", more);
            await Group.Do(proposer, path, "open");
            foreach (var voter in voters) await Council.Vote(voter, path, "consent");
            await Council.End(town.Site, path);
            Assert.Equal(DecisionOutcome.Carried, (await Council.Read(town.Site, path)).Outcome);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Some_go_on_as_a_network_of_their_own_and_neither_is_left_without_somebody_who_appoints(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        var rows = (await Group.Members(town.Site)).OrderBy(member => member.AskedAt).ToList();
        var going = new[] { rows[0], rows[1] };
        var path = await Council.Propose(weaver, network, "split", "Two rivers, two networks", ("part_name", "Upper river"), ("part_purpose", "So that the upper schools meet where they are."), ("who", string.Join(',', going.Select(member => member.Id))));
        await Group.Do(weaver, path, "open");
        foreach (var person in people) await Council.Vote(person, path, "consent");
        await Council.End(town.Site, path);
        var part = await town.Site.Read(data => data.Set<Network>().SingleAsync(one => one.Name == "Upper river"));
        var after = await Group.Members(town.Site);
        Assert.Equal(2, after.Count(member => member.NetworkId == part.Id && member.State == MemberState.In));
        Assert.All(going, member => Assert.Equal(MemberState.Left, after.Single(row => row.Id == member.Id).State));
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        foreach (var id in new[] { part.Id, (await Group.Read(town.Site, network)).Id })
            Assert.Contains(await town.Site.Read(data => data.Set<OfficeTerm>().Where(term => term.NetworkId == id && term.Until >= today).ToListAsync()), term => term.Office == Office.Weaver);
        Assert.Contains("It split off from: River schools", await Council.Page(town.Site.Browser, part.Path), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_network_ends_on_the_day_that_was_decided(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 2);
        var path = await Council.Propose(weaver, network, "ending", "The work is done", ("last_day", Gathering.InDays(5)));
        Assert.Contains("The network ends on", await Council.Page(town.Site.Browser, path), StringComparison.Ordinal);
        await Group.Do(weaver, path, "open");
        foreach (var person in people) await Council.Vote(person, path, "consent");
        await Council.End(town.Site, path);
        Assert.Equal(Gathering.InDays(5), (await Group.Read(town.Site, network)).EndsOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
