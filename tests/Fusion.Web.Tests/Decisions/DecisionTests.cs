using Fusion.Voting.Polls;
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

/// <summary>A question from its first words to what came of it.</summary>
public sealed class DecisionTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_proposal_is_supported_amended_voted_on_counted_and_followed_up(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        var path = await Council.Propose(weaver, network, "proposal", "Lessons by the river");
        Assert.Contains("Serves: That learners go out", await Council.Page(town.Site.Browser, path), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await weaver.Post(path + "/edit", [.. Council.Of("proposal", "Lessons by the water"), ("version", (await Council.Read(town.Site, path)).Version.ToString(System.Globalization.CultureInfo.InvariantCulture))], "/account")).Status);
        await Group.Do(people[0], path, "support");
        Assert.Contains("words stand", Group.Faults(await weaver.Post(path + "/edit", [.. Council.Of("proposal", "Something else"), ("version", "9")], "/account")), StringComparison.Ordinal);
        await Group.Do(people[1], path, "say", ("voice_kind", "amendment"), ("voice", "Only where the water is low."));
        var amendment = await town.Site.Read(data => data.Set<DecisionVoice>().SingleAsync());
        await Group.Do(weaver, path, "answer", ("id", amendment.Id.ToString()), ("taken", "yes"), ("answer", "That is better."));
        Assert.Contains("Amended on", await Council.Page(town.Site.Browser, path), StringComparison.Ordinal);

        Assert.Contains("not begun", await Group.Refusal(people[0], path, "vote", ("ballot", "consent")), StringComparison.Ordinal);
        await Group.Do(weaver, path, "open");
        await Council.Vote(weaver, path, "consent");
        await Council.Vote(people[0], path, "consent");
        Assert.Contains("Say why", await Group.Refusal(people[1], path, "vote", ("ballot", "objection"), ("reason", "")), StringComparison.Ordinal);
        await Council.Vote(people[1], path, "objection", "Nobody looks after the small ones.");
        var code = await Council.Receipt(people[1], path);
        await Council.Vote(people[1], path, "concern", "Nobody looks after the small ones.");
        Assert.Equal(code, await Council.Receipt(people[1], path));

        await Council.End(town.Site, path);
        Assert.Contains("too late", await Group.Refusal(people[2], path, "vote", ("ballot", "objection"), ("reason", "I was on the road.")), StringComparison.Ordinal);
        var one = await Council.Read(town.Site, path);
        Assert.Equal(DecisionOutcome.Carried, one.Outcome);
        Assert.Empty(await town.Site.Read(data => data.Set<DecisionBallot>().ToListAsync()));
        Assert.Contains("2 consent, 1 with a concern, 0 object", await Council.Page(town.Site.Browser, path), StringComparison.Ordinal);
        Assert.Contains("Counted: No objection, but a concern", await Council.Page(town.Site.Browser, $"{path}/count?code={code}"), StringComparison.Ordinal);

        await Group.Do(weaver, path, "step", ("step", "Buy forty life jackets"), ("owner", "Hill School"), ("due_on", Gathering.InDays(-3)));
        Assert.Contains("1 is late", await Council.Page(town.Site.Browser, path), StringComparison.Ordinal);
        Assert.Contains("A step is late: Lessons by the water", await Council.Page(weaver, "/desk"), StringComparison.Ordinal);
        var step = await town.Site.Read(data => data.Set<DecisionStep>().SingleAsync());
        await Group.Do(weaver, path, "tell", ("id", step.Id.ToString()), ("state", "done"), ("note", "Thirty were enough."));
        Assert.Contains("1 of 1 done", await Council.Page(town.Site.Browser, path), StringComparison.Ordinal);
        await Group.Do(weaver, path, "review", ("review", "kept"), ("review_note", "Everybody came back dry."), ("review_next", ""));
        Assert.Contains("and kept", await Council.Page(town.Site.Browser, path), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task After_a_secret_vote_nothing_leads_from_a_ballot_to_its_voter(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 4);
        var path = await Council.Propose(weaver, network, "choice", "Where do we meet?", ("options", "Boathouse\nMarket hall | It has a stove\nUnder the bridge"), ("method", "schulze"), ("secret", "true"));
        await Group.Do(weaver, path, "open");
        string[][] said = [["1", "2", ""], ["2", "1", "3"], ["1", "1", "2"], ["", "1", ""]];
        foreach (var (at, person) in people.Index()) await Group.Do(person, path, "vote", ("option_1", said[at][0]), ("option_2", said[at][1]), ("option_3", said[at][2]), ("reason", at == 3 ? "It is warm there." : ""));
        Assert.DoesNotContain("So far", await Council.Page(people[0], path), StringComparison.Ordinal);
        var codes = await Task.WhenAll(people.Select(person => Council.Receipt(person, path)));
        await Council.End(town.Site, path);

        var counted = await Council.Counted(town.Site);
        Assert.Equal(codes.Order(StringComparer.Ordinal), counted.Select(ballot => ballot.Code));
        Assert.All(counted, ballot => Assert.Null(ballot.MemberId));
        Assert.Empty(await town.Site.Read(data => data.Set<DecisionBallot>().ToListAsync()));
        Assert.Equal(4, await town.Site.Read(data => data.Set<DecisionVoter>().CountAsync(voter => voter.TookPart == TookPart.Voted)));
        var page = await Council.Page(people[0], path);
        Assert.Contains("Market hall was chosen", page, StringComparison.Ordinal);
        Assert.Contains("It is warm there.Without name", page, StringComparison.Ordinal);
        // Voting left no trace in the record; the count gives every ballot under its code.
        var record = await town.Record();
        Assert.DoesNotContain("cast-ballot", record, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.Contains(code, record, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Anybody_counts_the_published_ballots_again_and_comes_to_the_same(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 5);
        foreach (var method in new[] { "approval", "plurality", "instant-runoff", "schulze", "ranked-pairs", "borda", "score", "star", "majority-judgement", "dots", "quadratic", "scottish-stv", "meek-stv", "phragmen", "equal-shares", "budget-shares", "budget-greedy" })
        {
            var budget = method.StartsWith("budget", StringComparison.Ordinal);
            var path = await Council.Propose(weaver, network, "choice", $"By {method}", ("options", budget ? "Boat = 300\nStove = 200\nLamp = 90" : "Boat\nStove\nLamp"), ("method", method), ("budget", budget ? "400" : ""), ("seats", "1"));
            await Group.Do(weaver, path, "open");
            foreach (var (at, person) in people.Index()) await Group.Do(person, path, "vote", Ballot(method, at));
            await Council.End(town.Site, path);
            var one = await Council.Read(town.Site, path);
            Assert.True(one.Outcome == DecisionOutcome.Carried, $"{method}: {one.Outcome}");
            var page = await town.Site.Browser.Page(path + "/count");
            Assert.NotEmpty(page.QuerySelectorAll(".stages > li"));
            var rows = (await town.Site.Browser.Get(path + "/count.csv")).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
            Assert.Equal(5, rows.Count);
        }
    }

    static (string, string)[] Ballot(string method, int voter) => Poll.FormOf(Enum.GetValues<PollMethod>().Single(one => Platform.Forms.EnumWords.Word(one) == method)) switch
    {
        BallotForm.One => [("ballot", voter < 3 ? "2" : "1"), ("reason", "")],
        BallotForm.Several => [("option_2", "true"), (voter % 2 == 0 ? "option_3" : "option_1", "true"), ("reason", "")],
        BallotForm.Points => [("option_1", "1"), ("option_2", method == "quadratic" ? "4" : "5"), ("option_3", (voter % 3).ToString(System.Globalization.CultureInfo.InvariantCulture)), ("reason", "")],
        _ => [("option_1", voter < 2 ? "1" : "3"), ("option_2", voter < 2 ? "2" : "1"), ("option_3", voter < 2 ? "3" : "2"), ("reason", "")],
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task A_vote_opens_and_closes_by_itself_and_those_who_have_not_voted_are_reminded_once(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 2);
        foreach (var (at, member) in (await Group.Members(town.Site)).Where(member => member.IsPerson).Index()) await Gathering.GiveMail(town.Site, member.AccountId!.Value, $"voter-{at}@example.org");
        var path = await Council.Propose(weaver, network, "proposal", "One bell for all", ("opens_on", Gathering.InDays(1)));
        await Look(one => one.OpensAt = DateTime.UtcNow.AddSeconds(-1));
        Assert.Equal(DecisionState.Voting, (await Council.Read(town.Site, path)).State);
        await Council.Vote(people[0], path, "consent");
        Assert.DoesNotContain(await town.Letters(), letter => letter.Key == "decision.closing");
        for (var again = 0; again < 2; again++) await Look(one => one.ClosesAt = DateTime.UtcNow.AddHours(20));
        Assert.Equal(["voter-1@example.org"], (await town.Letters()).Where(letter => letter.Key == "decision.closing").Select(letter => letter.To));
        await Look(one => one.ClosesAt = DateTime.UtcNow.AddSeconds(-1));
        Assert.Equal(DecisionState.Settled, (await Council.Read(town.Site, path)).State);

        async Task Look(Action<Decision> change)
        {
            await town.Site.Act<FusionDb, Done>(async (data, stop) =>
            {
                change(await data.Set<Decision>().AsTracking().SingleAsync(stop));
                return default(Done);
            });
            await town.Site.Services.GetRequiredService<DecisionClock>().Look(CancellationToken.None);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_recommendation_has_its_evidence_its_addressee_and_what_came_of_it(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 2);
        Assert.Contains("To whom is it addressed", Group.Faults(await Council.Try(weaver, network, "recommendation", "Count time outdoors", ("evidence", "A diary of two schools for a term."))), StringComparison.Ordinal);
        Assert.Contains("What is known", Group.Faults(await Council.Try(weaver, network, "recommendation", "Count time outdoors", ("addressee", "The county"))), StringComparison.Ordinal);
        var path = await Council.Propose(weaver, network, "recommendation", "Count time outdoors", ("addressee", "The county’s committee"), ("evidence", "A diary of two schools for a term."));
        await Group.Do(weaver, path, "open");
        foreach (var person in people) await Council.Vote(person, path, "consent");
        await Council.End(town.Site, path);
        await Group.Do(weaver, path, "step", ("step", "Hand it to the county"), ("owner", "Hill School"), ("due_on", Gathering.InDays(9)));
        var step = await town.Site.Read(data => data.Set<DecisionStep>().SingleAsync());
        await Group.Do(weaver, path, "tell", ("id", step.Id.ToString()), ("state", "done"), ("note", "The county said yes for one year."));
        var page = await Council.Page(town.Site.Browser, path);
        foreach (var said in new[] { "The county’s committee", "A diary of two schools", "Proposed by Hill School", "The county said yes for one year" }) Assert.Contains(said, page.Replace("Proposed byHill", "Proposed by Hill", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_sense_check_binds_nobody_and_is_asked_by_whoever_may_speak(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, people) = await Council.Sitting(town, 3);
        var path = await Council.Propose(people[0], network, "sense-check", "Shall we have tea first?", ("method", "sense-check"), ("lasts", "2-minutes"), ("purpose", ""), ("affected", ""));
        foreach (var (at, person) in people.Index()) await Council.Vote(person, path, at == 2 ? "down" : "up");
        await Council.End(town.Site, path);
        Assert.Equal(DecisionOutcome.Informed, (await Council.Read(town.Site, path)).Outcome);
        Assert.Contains("3 answers. Nothing was to be decided.", await Council.Page(town.Site.Browser, path), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Hands_counted_in_a_room_decide_with_the_minute_and_ballots_cast_before_do_not_count(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 4);
        var path = await Council.Propose(weaver, network, "proposal", "Tea first, always");
        await Group.Do(weaver, path, "open");
        await Council.Vote(people[0], path, "objection", "I do not drink tea at all.");
        Assert.Contains("runs the network", await Group.Refusal(people[1], path, "hands", ("hands_1", "3"), ("minute", "Three of us were there.")), StringComparison.Ordinal);
        Assert.Contains("are more than the 5 votes", await Group.Refusal(weaver, path, "hands", ("hands_1", "9"), ("minute", "Nine hands went up.")), StringComparison.Ordinal);
        await Group.Do(weaver, path, "hands", ("hands_1", "4"), ("hands_2", "1"), ("hands_3", ""), ("hands_4", ""), ("minute", "All five were there; one worries about the kettle."));
        var page = await Council.Page(town.Site.Browser, path);
        Assert.Contains("4 consent, 1 with a concern, 0 object", page, StringComparison.Ordinal);
        Assert.Contains("one worries about the kettle", page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_appeal_is_answered_by_somebody_who_runs_the_network_and_did_not_propose_it(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        var path = await Council.Propose(people[0], network, "proposal", "Lessons on the roof");
        await Group.Do(people[0], path, "open");
        await Council.Vote(people[1], path, "consent");
        await Council.Vote(people[2], path, "consent");
        await Council.End(town.Site, path);
        await Group.Do(people[1], path, "say", ("voice_kind", "appeal"), ("voice", "We were not told how high it is."));
        var appeal = await town.Site.Read(data => data.Set<DecisionVoice>().SingleAsync());
        Assert.Contains("Only whoever", await Group.Refusal(people[0], path, "answer", ("id", appeal.Id.ToString()), ("taken", "no"), ("answer", "It is low.")), StringComparison.Ordinal);
        await Group.Do(weaver, path, "answer", ("id", appeal.Id.ToString()), ("taken", "yes"), ("answer", "True: we ask again."));
        Assert.Contains("Taken up", await Council.Page(town.Site.Browser, path), StringComparison.Ordinal);
    }
}
