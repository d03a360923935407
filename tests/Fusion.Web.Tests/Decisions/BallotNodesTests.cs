using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Decisions;

/// <summary>Two processes serve one host from one PostgreSQL, and its clock is the only one that counts.</summary>
public sealed class BallotNodesTests
{
    const int Voters = 60;

    [Theory, OnPostgres]
    public async Task Ballots_cast_at_both_nodes_while_the_vote_closes_are_all_in_or_visibly_refused(Db db)
    {
        await using var both = await Both.Start(db, new Ahead());
        var (network, weaver, _) = await Council.Sitting(both.Town, 1);
        var people = new List<Browser>();
        for (var at = 0; at < Voters; at++)
        {
            var (id, browser) = await both.Town.Member($"Late {at}");
            await Gathering.Seat(both.Town.Site, network, id, MemberKind.Person);
            people.Add(at % 2 == 0 ? browser : await SignedIn.As(both.There, id));
        }
        var path = await Council.Propose(weaver, network, "choice", "Which bell?", ("options", "High\nLow"), ("method", "plurality"));
        await Group.Do(weaver, path, "open");
        var tokens = await Task.WhenAll(people.Select(person => person.Token(path)));
        await Close(both.Town.Site, DateTime.UtcNow.AddMilliseconds(500));
        // Each casts again and again until it is refused, so that some are on their way at the moment of the close.
        var told = await Task.WhenAll(people.Select((person, at) => CastUntilRefused(person, path, tokens[at])));
        await Patience.Until(async () => (await Council.Read(both.Town.Site, path)).State == DecisionState.Settled, "the end of the vote");

        var counted = await Council.Counted(both.Town.Site);
        Assert.Equal(told.Select(one => one.Code).OfType<string>().Order(StringComparer.Ordinal), counted.Select(ballot => ballot.Code));
        Assert.Equal(told.Where(one => one.Code is not null).ToDictionary(one => one.Code!, one => one.Number), counted.ToDictionary(ballot => ballot.Code, ballot => int.Parse(ballot.Reason, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.NotEmpty(counted);
        Assert.Empty(await both.Town.Site.Read(data => data.Set<DecisionBallot>().ToListAsync()));
    }

    [Theory, OnPostgres]
    public async Task A_node_whose_clock_is_wrong_neither_ends_a_vote_too_early_nor_opens_it_again(Db db)
    {
        var clock = new Ahead();
        await using var both = await Both.Start(db, clock);
        var (network, weaver, people) = await Council.Sitting(both.Town, 1);
        var (id, _) = await both.Town.Member("Voter elsewhere");
        await Gathering.Seat(both.Town.Site, network, id, MemberKind.Person);
        var elsewhere = await SignedIn.As(both.There, id);
        var path = await Council.Propose(weaver, network, "proposal", "One bell", ("opens_on", Gathering.InDays(1)), ("lasts", "1-day"));

        // Two days ahead: it thinks that the vote has begun and is over.
        clock.By = TimeSpan.FromDays(2);
        await both.There.Services.GetRequiredService<DecisionClock>().Look(CancellationToken.None);
        Assert.Equal(DecisionState.Proposed, (await Council.Read(both.Town.Site, path)).State);
        await Group.Do(weaver, path, "open");
        await both.There.Services.GetRequiredService<DecisionClock>().Look(CancellationToken.None);
        var open = await Council.Read(both.Town.Site, path);
        Assert.Equal(DecisionState.Voting, open.State);
        await Council.Vote(people[0], path, "consent");
        await Council.Vote(elsewhere, path, "consent");

        // Two days behind: it thinks that there is time left.
        clock.By = TimeSpan.FromDays(-2);
        await Close(both.Town.Site, DateTime.UtcNow.AddMilliseconds(-1));
        Assert.Contains("too late", await Group.Refusal(elsewhere, path, "vote", ("ballot", "objection"), ("reason", "My clock says that I am in time.")), StringComparison.Ordinal);
        await Patience.Until(async () => (await Council.Read(both.Town.Site, path)).State == DecisionState.Settled, "the end of the vote");
        var result = (await Council.Read(both.Town.Site, path)).Result;
        await both.There.Services.GetRequiredService<DecisionClock>().Look(CancellationToken.None);
        Assert.Contains("over", await Group.Refusal(elsewhere, path, "vote", ("ballot", "objection"), ("reason", "My clock says that I am in time.")), StringComparison.Ordinal);
        Assert.Equal((DecisionState.Settled, result), ((await Council.Read(both.Town.Site, path)).State, (await Council.Read(both.Town.Site, path)).Result));
        Assert.Equal((2L, 0L), (DecisionResult.Read(result)!.Of("consent"), DecisionResult.Read(result)!.Of("objection")));
    }

    [Theory, OnPostgres]
    public async Task A_vote_that_a_node_with_a_wrong_clock_opens_lasts_as_long_as_was_said(Db db)
    {
        var clock = new Ahead();
        await using var both = await Both.Start(db, clock);
        var (network, weaver, _) = await Council.Sitting(both.Town, 1);
        var path = await Council.Propose(weaver, network, "proposal", "One bell", ("opens_on", Gathering.InDays(1)), ("lasts", "1-day"));
        await Change(both.Town.Site, one => one.OpensAt = DateTime.UtcNow.AddSeconds(-1));
        clock.By = TimeSpan.FromDays(-2);
        var id = (await Council.Read(both.Town.Site, path)).Id;
        await both.There.Act<OpenVoteHandler, Done>((handler, stop) => handler.OnTime(id, stop));
        var one = await Council.Read(both.Town.Site, path);
        Assert.Equal(DecisionState.Voting, one.State);
        Assert.InRange(one.ClosesAt!.Value, DateTime.UtcNow.AddHours(23), DateTime.UtcNow.AddHours(25));
    }

    static Task Change(Site site, Action<Decision> change) => site.Act<FusionDb, Done>(async (data, stop) =>
    {
        change(await data.Set<Decision>().AsTracking().SingleAsync(stop));
        return default(Done);
    });

    static Task Close(Site site, DateTime at) => Change(site, one => one.ClosesAt = at);

    /// <summary>The last ballot that was acknowledged: the number that stands in its reason, and the code.</summary>
    static async Task<(int Number, string? Code)> CastUntilRefused(Browser person, string path, string token)
    {
        (int, string?) last = (0, null);
        for (var number = 1; ; number++)
        {
            var answer = await person.PostWithout(path + "?handler=vote", [("ballot", $"{(number % 2) + 1}"), ("reason", $"{number}"), ("__RequestVerificationToken", token)]);
            if (answer.Status == HttpStatusCode.UnprocessableEntity) return last;
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            last = (number, answer.Location!.Split("cast=")[1].Split('#')[0]);
        }
    }

    /// <summary>A town on one node, and another node with a clock of its own.</summary>
    sealed record Both(Town Town, Site There, Disk Here, Disk Elsewhere) : IAsyncDisposable
    {
        public static async Task<Both> Start(Db db, TimeProvider clock)
        {
            var here = await Disk.Make(db);
            var elsewhere = Disk.Beside(here);
            using var pack = Town.Pack();
            return new Both(await Town.Start(db, disk: here), await Site.Start(db, pack.Path, disk: elsewhere, clock: clock), here, elsewhere);
        }

        public async ValueTask DisposeAsync()
        {
            await There.DisposeAsync();
            await Town.DisposeAsync();
            await Elsewhere.DisposeAsync();
            await Here.DisposeAsync();
        }
    }
}
