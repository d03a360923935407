using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Agreements;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Networks;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Agreements;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Fusion.Web.Tests.Toolkit;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Decisions;

/// <summary>When two networks become one, or all go on elsewhere, nothing is left behind in a network that is over.</summary>
public sealed class MergerTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_everybody_can_read_does_not_vanish_in_a_private_network(Db db)
    {
        await using var town = await Town.Start(db);
        var (open, weaver, _) = await Council.Sitting(town, 1);
        var quiet = await Group.Found(weaver, "Quiet circle");
        await Group.Choose(weaver, quiet, "social-contract");
        Assert.Contains("River schools is public and Quiet circle is not", Group.Faults(await Council.Try(weaver, open, "merger", "One valley, one network", ("other", quiet), ("direction", "into"))), StringComparison.Ordinal);
        Assert.Contains("River schools is public and Quiet circle is not", Group.Faults(await Council.Try(weaver, quiet, "merger", "One valley, one network", ("other", open), ("direction", "take-in"))), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Council.Try(weaver, quiet, "merger", "One valley, one network", ("other", open), ("direction", "into"))).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task No_network_goes_into_one_that_is_over(Db db)
    {
        await using var town = await Town.Start(db);
        var (from, weaver, people) = await Council.Sitting(town, 2);
        var (into, head, second) = await Valley(town);
        var waits = await Council.Propose(weaver, from, "merger", "Some day perhaps", ("other", into), ("direction", "into"));
        await Carry(town, head, into, [head, second], ("other", from), ("direction", "take-in"));
        var votes = await Council.Propose(weaver, from, "merger", "One valley, one network", ("other", into), ("direction", "into"));
        await Group.Do(weaver, votes, "open");
        foreach (var voter in people) await Council.Vote(voter, votes, "consent");
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            (await data.Set<Network>().AsTracking().SingleAsync(one => one.Name == "Whole valley", stop)).EndsOn = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1));
            return default(Done);
        });
        await Council.End(town.Site, votes);
        Assert.Null((await Group.Read(town.Site, from)).EndedAt);
        Assert.Equal(3, await Seated(town.Site, from));
        Assert.Contains("It did not happen", await Council.Page(weaver, votes), StringComparison.Ordinal);
        Assert.Contains("or it is over", await Group.Refusal(weaver, waits, "open"), StringComparison.Ordinal);
        Assert.Contains("or it is over", Group.Faults(await Council.Try(weaver, from, "merger", "One valley, one network", ("other", into), ("direction", "into"))), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_not_finished_goes_along_and_what_was_about_the_network_alone_is_moot(Db db)
    {
        await using var town = await Town.Start(db);
        var (from, weaver, people) = await Council.Sitting(town, 2);
        var (into, head, second) = await Valley(town);
        var votes = await Council.Propose(weaver, from, "proposal", "Lessons by the river");
        await Group.Do(people[0], votes, "say", ("voice_kind", "pro"), ("voice", "Mine learn best outside."));
        await Group.Do(weaver, votes, "open");
        await Council.Vote(people[0], votes, "objection", "Not in the rain.");
        var speaker = await Council.Propose(weaver, from, "election", "Who speaks for us?", ("office", "spokesperson"), ("method", "scottish-stv"), ("seats", "1"));
        var board = await Table.Begin(town.Site, weaver, "network-health", ("network", from["/networks/".Length..]));
        await weaver.Post(from + "/weave?handler=invite", [("bodies_kind", "organisation"), ("bodies", "City Library"), ("go", "true")], "/account");

        await weaver.Post($"/goals?network={from["/networks/".Length..]}", [("title", "A boat for every school"), ("why", "The river joins us"), ("how", "One a year"), ("owner", "The weaver"), ("state", "planned")]);

        await Merge(town, (from, weaver, [weaver, people[1]]), (into, head, [head, second]));
        Assert.Contains("A boat for every school", Group.Text(await town.Site.Browser.Page($"/goals?network={into["/networks/".Length..]}")), StringComparison.Ordinal);
        var valley = await Group.Read(town.Site, into);
        var asked = await Council.Read(town.Site, votes);
        Assert.Equal((valley.Id, DecisionState.Proposed, (DateTime?)null), (asked.NetworkId, asked.State, asked.ClosesAt));
        Assert.Equal(DecisionState.Withdrawn, (await Council.Read(town.Site, speaker)).State);
        Assert.Equal(valley.Id, (await board.Read()).NetworkId);
        Assert.Equal(MemberState.Invited, (await Group.Members(town.Site)).Single(member => member.ActiveId is not null && member.State != MemberState.In).State);
        Assert.Contains("move-decision", await town.Record(), StringComparison.Ordinal);

        // Those of both vote on it now, and nobody's earlier ballot counts.
        Assert.Contains("Mine learn best outside.", await Council.Page(second, votes), StringComparison.Ordinal);
        await Group.Do(weaver, votes, "open");
        foreach (var voter in new[] { weaver, people[1], head, second }) await Council.Vote(voter, votes, "consent");
        await Council.End(town.Site, votes);
        var settled = await Council.Read(town.Site, votes);
        Assert.Equal(DecisionOutcome.Carried, settled.Outcome);
        Assert.Contains("4 consent, 0 with a concern, 0 object", await Council.Page(second, votes), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task When_all_go_on_as_another_network_what_they_agreed_and_called_goes_with_them(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 2);
        var agreement = await Promise.Published(weaver, Promise.Of("How we share boats", owner: network["/networks/".Length..], kind: "standard"));
        var commitment = await Promise.Sign(weaver, agreement);
        var meeting = await Gathering.Call(weaver, network, "Autumn meeting");
        var below = await Group.Found(weaver, "Street circle", "public");
        await Group.Do(weaver, below + "/edit", "put", ("parent", network));
        var here = (await Group.Read(town.Site, network)).Id;
        var all = string.Join(',', (await Group.Members(town.Site)).Where(member => member.NetworkId == here).Select(member => member.Id));
        var path = await Council.Propose(weaver, network, "split", "We all move on", ("part_name", "Upper river"), ("part_purpose", "So that all of us meet where we are."), ("who", all));
        await Group.Do(weaver, path, "open");
        foreach (var person in people) await Council.Vote(person, path, "consent");
        await Council.End(town.Site, path);

        var part = await town.Site.Read(data => data.Set<Network>().SingleAsync(one => one.Name == "Upper river"));
        Assert.NotNull((await Group.Read(town.Site, network)).EndedAt);
        Assert.Equal(3, await Seated(town.Site, part.Path));
        Assert.Equal(part.Id, await town.Site.Read(data => data.Set<Agreement>().Where(one => one.NetworkId != null).Select(one => one.NetworkId!.Value).SingleAsync()));
        Assert.Equal(part.Id, (await Gathering.Read(town.Site, meeting)).NetworkId);
        Assert.Contains("Street circle", Group.Text(await town.Site.Browser.Page(part.Path)), StringComparison.Ordinal);
        // Whoever holds the office there looks after it, and the commitment stands.
        Assert.Equal(HttpStatusCode.OK, (await weaver.Get(agreement + "/edit")).Status);
        Assert.Contains("In force", Group.Text(await weaver.Page(commitment)), StringComparison.Ordinal);
    }

    /// <summary>A second public network, with two who have a vote.</summary>
    static async Task<(string Path, Browser Head, Browser Second)> Valley(Town town)
    {
        var (_, head) = await town.Representative("Head of City", "city", asLead: true);
        var path = await Group.Found(head, "Whole valley", "public");
        await Group.Choose(head, path, "social-contract");
        var (id, second) = await town.Member("Second of the valley");
        await Gathering.Seat(town.Site, path, id, MemberKind.Person);
        return (path, head, second);
    }

    static async Task Merge(Town town, (string Path, Browser Proposer, Browser[] Voters) from, (string Path, Browser Proposer, Browser[] Voters) into)
    {
        await Carry(town, from.Proposer, from.Path, from.Voters, ("other", into.Path), ("direction", "into"));
        await Carry(town, into.Proposer, into.Path, into.Voters, ("other", from.Path), ("direction", "take-in"));
        Assert.NotNull((await Group.Read(town.Site, from.Path)).EndedAt);
    }

    static async Task Carry(Town town, Browser proposer, string network, Browser[] voters, params (string, string)[] more)
    {
        var path = await Council.Propose(proposer, network, "merger", "One valley, one network", more);
        await Group.Do(proposer, path, "open");
        foreach (var voter in voters) await Council.Vote(voter, path, "consent");
        await Council.End(town.Site, path);
        Assert.Equal(DecisionOutcome.Carried, (await Council.Read(town.Site, path)).Outcome);
    }

    static async Task<int> Seated(Site site, string path)
    {
        var id = (await Group.Read(site, path)).Id;
        return (await Group.Members(site)).Count(member => member.NetworkId == id && member.State == MemberState.In);
    }
}
