using FsCheck;
using FsCheck.Fluent;
using Fusion.Voting.Polls;
using Question = Fusion.Voting.Polls.Poll;

namespace Fusion.Voting.Tests;

/// <summary>Questions, ballots as lines of text, and their counts.</summary>
public sealed class PollTests
{
    static readonly string[] Options = ["Boat", "Stove", "Lamp", "Bell"];

    static readonly PollMethod[] WithOptions = [.. Enum.GetValues<PollMethod>().Where(method => Question.FormOf(method) != BallotForm.Stance)];

    static Question Of(PollMethod method) => Question.FormOf(method) == BallotForm.Stance ? new Question(method, []) : new Question(method, Options, 1, Question.IsBudget(method) ? [300, 200, 90, 50] : null, 400);

    [Fact]
    public void Every_ballot_that_is_written_is_read_as_the_same()
    {
        foreach (var method in Enum.GetValues<PollMethod>())
            foreach (var ballot in Ballots(method, 200, 7))
                Assert.Equal(ballot.Text, PollBallot.Read(Of(method), ballot.Text)?.Text);
    }

    [Theory]
    [InlineData(PollMethod.Motion, "maybe")]
    [InlineData(PollMethod.Motion, "")]
    [InlineData(PollMethod.Plurality, "1,2")]
    [InlineData(PollMethod.Plurality, "5")]
    [InlineData(PollMethod.Approval, "2,1")]
    [InlineData(PollMethod.Approval, "1,1")]
    [InlineData(PollMethod.Approval, "0")]
    [InlineData(PollMethod.InstantRunoff, "1=2")]
    [InlineData(PollMethod.Schulze, "1,,2")]
    [InlineData(PollMethod.Schulze, "1=1")]
    [InlineData(PollMethod.Schulze, " 1")]
    [InlineData(PollMethod.Score, "6,0,0,0")]
    [InlineData(PollMethod.Score, "1,2,3")]
    [InlineData(PollMethod.Score, ",,,")]
    [InlineData(PollMethod.Dots, "5,5,1,")]
    [InlineData(PollMethod.Dots, "6,,,")]
    public void A_line_that_is_no_ballot_of_the_question_is_refused(PollMethod method, string line) => Assert.Null(PollBallot.Read(Of(method), line));

    [Fact]
    public void The_order_in_which_ballots_come_changes_nothing_under_any_method()
    {
        foreach (var method in Enum.GetValues<PollMethod>())
            Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
            {
                var cast = Ballots(method, 9, seed).Select((ballot, at) => (ballot, (long)(at % 3) + 1)).ToList();
                var one = PollCount.Of(Of(method), cast, Ties.TieRule.Lot("s"));
                var other = PollCount.Of(Of(method), cast.AsEnumerable().Reverse(), Ties.TieRule.Lot("s"));
                return one.Cast == other.Cast && one.Blank == other.Blank && one.Stances.SequenceEqual(other.Stances) && (one.Count?.ElectedOptions ?? []).SequenceEqual(other.Count?.ElectedOptions ?? []);
            }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_nearly_everybody_wants_wins_under_every_method()
    {
        foreach (var method in WithOptions)
        {
            var poll = Of(method);
            var stove = poll.Form == BallotForm.Points ? PollBallot.Read(poll, "0,5,0,0")! : PollBallot.Read(poll, "2")!;
            var boat = poll.Form == BallotForm.Points ? PollBallot.Read(poll, "5,0,0,0")! : PollBallot.Read(poll, "1")!;
            var count = PollCount.Of(poll, [(stove, 9), (boat, 1)], Ties.TieRule.Stand).Count!;
            Assert.Contains(1, count.ElectedOptions);
            Assert.True(Question.IsBudget(method) || !count.ElectedOptions.Contains(0), method.ToString());
        }
    }

    [Fact]
    public void A_blank_ballot_takes_part_and_says_nothing()
    {
        foreach (var method in WithOptions)
        {
            var tally = PollCount.Of(Of(method), [(PollBallot.Read(Of(method), "")!, 3)], Ties.TieRule.Stand);
            Assert.Equal((3, 3), (tally.Cast, tally.Blank));
        }
    }

    [Fact]
    public void A_question_that_does_not_fit_its_method_cannot_be_put()
    {
        Assert.Throws<ArgumentException>(() => new Question(PollMethod.Motion, Options));
        Assert.Throws<ArgumentException>(() => new Question(PollMethod.Approval, []));
        Assert.Throws<ArgumentException>(() => new Question(PollMethod.InstantRunoff, Options, 2));
        Assert.Throws<ArgumentException>(() => new Question(PollMethod.ScottishStv, Options, 5));
        Assert.Throws<ArgumentException>(() => new Question(PollMethod.BudgetShares, Options, 1, [1, 2, 3], 10));
        Assert.Throws<ArgumentException>(() => new Question(PollMethod.BudgetGreedy, Options, 1, [1, 2, 3, 0], 10));
    }

    static IEnumerable<PollBallot> Ballots(PollMethod method, int count, int seed)
    {
        var random = new Random(seed);
        var poll = Of(method);
        for (var at = 0; at < count; at++)
        {
            var shuffled = Enumerable.Range(0, Options.Length).OrderBy(_ => random.Next()).Take(random.Next(Options.Length + 1)).ToList();
            yield return poll.Form switch
            {
                BallotForm.Stance => PollBallot.Read(poll, poll.Stances[random.Next(poll.Stances.Count)])!,
                BallotForm.One => PollBallot.Of(poll, [.. shuffled.Take(1).Select(option => (IReadOnlyList<int>)[option])])!,
                BallotForm.Points => PollBallot.Of(poll, [.. Options.Select(_ => random.Next(4) == 0 ? Fusion.Voting.Ballots.ScoreBallots.None : random.Next(3))])!,
                BallotForm.Ranking when poll.MayShareRank && shuffled.Count > 1 => PollBallot.Of(poll, [[shuffled[0], shuffled[1]], .. shuffled.Skip(2).Select(option => (IReadOnlyList<int>)[option])])!,
                _ => PollBallot.Of(poll, [.. shuffled.Select(option => (IReadOnlyList<int>)[option])])!,
            };
        }
    }
}
