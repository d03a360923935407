using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Decisions.Vote;
using Fusion.Web.Features.Networks;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Decisions;

/// <summary>Many at once, while a vote ends: each ballot is in and counted, or visibly refused.</summary>
public sealed class LastSecondTests
{
    const int Voters = 120;

    [Theory, OnSqlite, OnPostgres]
    public async Task Ballots_in_the_last_moment_are_all_counted_or_refused_and_never_half(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, _) = await Council.Sitting(town, 1);
        var people = new List<Browser>();
        for (var at = 0; at < Voters; at++)
        {
            var (id, browser) = await town.Member($"Late {at}");
            await Gathering.Seat(town.Site, network, id, MemberKind.Person);
            people.Add(browser);
        }
        var path = await Council.Propose(weaver, network, "choice", "Which bell?", ("options", "High\nLow"), ("method", "plurality"));
        await Group.Do(weaver, path, "open");
        // Each has the form before the rush.
        foreach (var person in people) await person.Page(path);
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            (await data.Set<Decision>().AsTracking().SingleAsync(stop)).ClosesAt = DateTime.UtcNow.AddMilliseconds(700);
            return default(Done);
        });
        var answers = await Task.WhenAll(people.Select((person, at) => person.Post(path + "?handler=vote", [("ballot", at % 3 == 0 ? "1" : "2"), ("reason", "")], path)));
        await Patience.Until(async () => (await Council.Read(town.Site, path)).State == DecisionState.Settled, "the end of the vote");

        var counted = await Council.Counted(town.Site);
        var accepted = answers.Count(answer => answer.Status == HttpStatusCode.Redirect);
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.Redirect or HttpStatusCode.UnprocessableEntity, answer.Status.ToString()));
        Assert.Equal(accepted, counted.Count);
        Assert.Equal(accepted, DecisionResult.Read((await Council.Read(town.Site, path)).Result)!.Ballots);
        Assert.Equal(answers.Where(answer => answer.Status == HttpStatusCode.Redirect).Select(answer => answer.Location!.Split("cast=")[1].Split('#')[0]).Order(StringComparer.Ordinal), counted.Select(ballot => ballot.Code));
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Redirect), answer => Assert.Contains("too late", Group.Faults(answer), StringComparison.Ordinal));
    }

    /// <summary>Past the forms, where they all meet: two thousand on their way into the box at the moment of the close.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Two_thousand_ballots_in_the_last_second_are_all_in_or_visibly_refused(Db db)
    {
        const int crowd = 2000;
        await using var town = await Town.Start(db);
        var (network, weaver, _) = await Council.Sitting(town, 0);
        var here = (await Group.Read(town.Site, network)).Id;
        var members = Enumerable.Range(0, crowd).Select(_ => (Id: Guid.CreateVersion7(), Account: Guid.CreateVersion7())).ToList();
        await town.Site.Act<FusionDb, Done>((data, stop) =>
        {
            data.AddRange(members.Select(member => new NetworkMember { Id = member.Id, NetworkId = here, AccountId = member.Account, ActiveId = member.Account, Kind = MemberKind.Person, State = MemberState.In, SortKey = "~", AskedAt = DateTime.UtcNow, JoinedAt = DateTime.UtcNow }));
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        var path = await Council.Propose(weaver, network, "proposal", "One bell");
        await Group.Do(weaver, path, "open");
        var id = (await Council.Read(town.Site, path)).Id;
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            (await data.Set<Decision>().AsTracking().SingleAsync(stop)).ClosesAt = DateTime.UtcNow.AddSeconds(1);
            return default(Done);
        });
        var box = town.Site.Services.GetRequiredService<BallotQueue>();
        var answers = await Task.WhenAll(members.Select(async (member, at) =>
        {
            await Task.Delay(at * 1100 / crowd);
            return await box.Cast(new SentBallot(id, new Actor(member.Account, Guid.Empty, "", AccountRole.Learner, null), member.Id, true, false, "consent", "", false));
        }));
        await Patience.Until(async () => (await Council.Read(town.Site, path)).State == DecisionState.Settled, "the end of the vote");

        var counted = await Council.Counted(town.Site);
        Assert.Equal(answers.Where(answer => answer.IsDone).Select(answer => answer.Value!).Order(StringComparer.Ordinal), counted.Select(ballot => ballot.Code));
        Assert.All(answers.Where(answer => !answer.IsDone), answer => Assert.Equal("decision.closed", answer.Rejections[0].MessageKey));
        Assert.NotEmpty(counted);
        Assert.Equal(counted.Count, DecisionResult.Read((await Council.Read(town.Site, path)).Result)!.Ballots);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_ballot_sent_many_times_at_once_counts_once(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 2);
        var path = await Council.Propose(weaver, network, "proposal", "One bell");
        await Group.Do(weaver, path, "open");
        await people[0].Page(path);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => people[0].Post(path + "?handler=vote", [("ballot", "consent"), ("reason", "")], path)));
        await Council.Vote(people[1], path, "consent");
        await Council.End(town.Site, path);
        Assert.Equal(2, DecisionResult.Read((await Council.Read(town.Site, path)).Result)!.Ballots);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_ballots_in_one_commit_only_those_that_are_wrong_are_refused(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        var path = await Council.Propose(weaver, network, "proposal", "One bell");
        await Group.Do(weaver, path, "open");
        var rows = (await Group.Members(town.Site)).Where(member => member.IsPerson).OrderBy(member => member.AskedAt).ToList();
        var id = (await Council.Read(town.Site, path)).Id;
        SentBallot Ballot(NetworkMember member, string text) => new(id, new Actor(member.AccountId!.Value, Guid.Empty, "", AccountRole.Learner, null), member.Id, true, false, text, "", false);
        var nobody = new NetworkMember { Id = Guid.CreateVersion7(), AccountId = Guid.CreateVersion7() };

        Task<Outcome<IReadOnlyList<Outcome<string>>>> Cast(DecisionId into, params SentBallot[] ballots) => town.Site.Act<CastBallotHandler, IReadOnlyList<Outcome<string>>>((handler, stop) => handler.Handle(into, ballots, stop));
        Assert.Equal("decision.closed", Assert.Single((await Cast(new DecisionId(Guid.CreateVersion7()), Ballot(rows[1], "consent"))).Value!).Rejections[0].MessageKey);
        // Who has left between the form and the box is told so.
        await Group.Do(people[2], network, "leave");
        var codes = (await Cast(id, Ballot(rows[0], "consent"), Ballot(nobody, "consent"), Ballot(rows[2], "consent"), Ballot(rows[1], "consent"), Ballot(rows[0], "concern"))).Value!;
        Assert.Equal([true, false, false, true, true], codes.Select(code => code.IsDone));
        Assert.Equal(codes[0].Value, codes[4].Value);
        Assert.Equal(["refused.not-a-member", "refused.not-a-member"], codes.Where(code => !code.IsDone).Select(code => code.Rejections[0].MessageKey));
        await Council.End(town.Site, path);
        var result = DecisionResult.Read((await Council.Read(town.Site, path)).Result)!;
        Assert.Equal((2L, 1L, 1L), (result.Ballots, result.Of("consent"), result.Of("concern")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_one_alone_decides_whoever_comes_after_is_too_late_be_it_in_the_same_commit(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, first) = await town.Member("Anna", AccountRole.MemberLead);
        var network = await Group.Found(first, "River schools");
        var (second, _) = await town.Member("Bela", AccountRole.MemberLead);
        await Gathering.Seat(town.Site, network, second, MemberKind.Person);
        await Gathering.Hold(town.Site, second, Office.Weaver);
        var path = await Council.Propose(first, network, "proposal", "One bell");
        await Group.Do(first, path, "open");
        var rows = (await Group.Members(town.Site)).OrderBy(member => member.JoinedAt).ToList();
        var id = (await Council.Read(town.Site, path)).Id;
        SentBallot Ballot(NetworkMember member, string text) => new(id, new Actor(member.AccountId!.Value, Guid.Empty, "", AccountRole.MemberLead, null), member.Id, true, false, text, "", true);

        var codes = (await town.Site.Act<CastBallotHandler, IReadOnlyList<Outcome<string>>>((handler, stop) => handler.Handle(id, [Ballot(rows[0], "no"), Ballot(rows[1], "yes")], stop))).Value!;
        Assert.Equal([true, false], codes.Select(code => code.IsDone));
        Assert.Equal("decision.closed", codes[1].Rejections[0].MessageKey);
        Assert.Equal(DecisionOutcome.Lost, (await Council.Read(town.Site, path)).Outcome);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_vote_that_was_counted_is_never_opened_or_counted_again(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 2);
        var path = await Council.Propose(weaver, network, "proposal", "One bell");
        await Group.Do(weaver, path, "open");
        foreach (var person in people) await Council.Vote(person, path, "consent");
        await Council.End(town.Site, path);
        var before = (await Council.Read(town.Site, path)).Result;
        // A clock that goes wrong, on this node or another, changes nothing.
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            (await data.Set<Decision>().AsTracking().SingleAsync(stop)).ClosesAt = DateTime.UtcNow.AddHours(1);
            return default(Done);
        });
        var id = (await Council.Read(town.Site, path)).Id;
        await town.Site.Act<SettleHandler, Done>((handler, stop) => handler.Handle(id, stop));
        Assert.Contains("Voting is over", await Group.Refusal(people[0], path, "vote", ("ballot", "objection"), ("reason", "I have changed my mind.")), StringComparison.Ordinal);
        Assert.Equal(before, (await Council.Read(town.Site, path)).Result);
    }
}
