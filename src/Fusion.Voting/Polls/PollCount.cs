using Fusion.Voting.Ballots;
using Fusion.Voting.Budgets;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Polls;

/// <summary>Counts the ballots of a question. It depends on the ballots and their weights alone, and not on their order.</summary>
public static class PollCount
{
    /// <summary>Counts.</summary>
    /// <param name="poll">The question.</param>
    /// <param name="ballots">Ballots of this question, each with a weight of at least 1.</param>
    /// <param name="ties">What decides between equals.</param>
    /// <exception cref="ArgumentException">A weight is less than 1.</exception>
    public static PollTally Of(Poll poll, IEnumerable<(PollBallot Ballot, long Weight)> ballots, TieRule ties)
    {
        ArgumentNullException.ThrowIfNull(poll);
        ArgumentNullException.ThrowIfNull(ballots);
        // In one order whatever the order they came in: methods keep equal ballots in that of their first.
        var all = ballots.OrderBy(one => one.Ballot.Text, StringComparer.Ordinal).ToList();
        if (all.Exists(one => one.Weight < 1)) throw new ArgumentException("A weight is at least 1.", nameof(ballots));
        var cast = all.Aggregate(0L, (sum, one) => checked(sum + one.Weight));
        var blank = all.Where(one => one.Ballot.IsBlank).Sum(one => one.Weight);
        if (poll.Form == BallotForm.Stance)
        {
            var sums = poll.Stances.Select(stance => new StanceWeight(stance, all.Where(one => one.Ballot.Stance == stance).Sum(one => one.Weight))).ToList();
            return new PollTally(all.Count, cast, blank, sums, null);
        }
        return new PollTally(all.Count, cast, blank, [], all.Count == 0 ? null : Count(poll, all, ties));
    }

    static CountResult Count(Poll poll, List<(PollBallot Ballot, long Weight)> all, TieRule ties) => poll.Method switch
    {
        PollMethod.Plurality => Counting.Count(RankedMethod.Plurality, Ranked(poll, all), poll.Seats, ties),
        PollMethod.InstantRunoff => Counting.Count(RankedMethod.InstantRunoff, Ranked(poll, all), 1, ties),
        PollMethod.Schulze => Counting.Count(RankedMethod.Schulze, Ranked(poll, all), poll.Seats, ties),
        PollMethod.RankedPairs => Counting.Count(RankedMethod.RankedPairs, Ranked(poll, all), poll.Seats, ties),
        PollMethod.Borda => Counting.Count(RankedMethod.Borda, Ranked(poll, all), poll.Seats, ties),
        PollMethod.ScottishStv => Counting.Count(RankedMethod.ScottishStv, Ranked(poll, all), poll.Seats, ties),
        PollMethod.MeekStv => Counting.Count(RankedMethod.MeekStv, Ranked(poll, all), poll.Seats, ties),
        PollMethod.Approval => Counting.Count(ApprovalMethod.Approval, Approvals(poll, all), poll.Seats, ties),
        PollMethod.Phragmen => Counting.Count(ApprovalMethod.Phragmen, Approvals(poll, all), poll.Seats, ties),
        PollMethod.EqualShares => Counting.Count(ApprovalMethod.EqualShares, Approvals(poll, all), poll.Seats, ties),
        PollMethod.Score or PollMethod.Dots or PollMethod.Quadratic => Counting.Count(ScoreMethod.Score, Scores(poll, all), poll.Seats, ties),
        PollMethod.Star => Counting.Count(ScoreMethod.Star, Scores(poll, all), 1, ties),
        PollMethod.MajorityJudgement => Counting.Count(ScoreMethod.MajorityJudgement, Scores(poll, all), poll.Seats, ties),
        PollMethod.BudgetShares => Counting.Count(BudgetMethod.EqualShares, Budgets(poll, all), ties),
        PollMethod.BudgetGreedy => Counting.Count(BudgetMethod.Greedy, Budgets(poll, all), ties),
        _ => throw new ArgumentOutOfRangeException(nameof(poll)),
    };

    static RankedBallots Ranked(Poll poll, List<(PollBallot Ballot, long Weight)> all)
    {
        var builder = new RankedBallotsBuilder(poll.Options!);
        foreach (var (ballot, weight) in all) builder.AddPlaces(ballot.Places.Select(place => (IReadOnlyList<int>)place), weight);
        return builder.Build();
    }

    static ApprovalBallots Approvals(Poll poll, List<(PollBallot Ballot, long Weight)> all) =>
        ApprovalBallots.Create(poll.Options!, all.Select(one => ((IReadOnlyList<int>)[.. one.Ballot.Chosen], one.Weight)));

    static ScoreBallots Scores(Poll poll, List<(PollBallot Ballot, long Weight)> all) =>
        ScoreBallots.Create(poll.Options!, all.Select(one => ((IReadOnlyList<int>)one.Ballot.Points, one.Weight)));

    static BudgetBallots Budgets(Poll poll, List<(PollBallot Ballot, long Weight)> all) =>
        BudgetBallots.Create(poll.Options!, poll.Costs.Select(cost => (Fraction)cost), poll.Budget, all.Select(one => ((IReadOnlyList<(int, long)>)[.. one.Ballot.Chosen.Select(option => (option, 1L))], one.Weight)));
}

/// <summary>What was counted.</summary>
/// <param name="Ballots">How many ballots.</param>
/// <param name="Cast">Their weight.</param>
/// <param name="Blank">The weight of those that abstain.</param>
/// <param name="Stances">The weight behind each word, in the method's order; empty where options were voted on.</param>
/// <param name="Count">The count of options with its explanation; null for words, and where there was no ballot.</param>
public sealed record PollTally(int Ballots, long Cast, long Blank, IReadOnlyList<StanceWeight> Stances, CountResult? Count)
{
    /// <summary>The weight behind a word; 0 for one that the method does not have.</summary>
    public long Of(string stance) => Stances.FirstOrDefault(one => one.Stance == stance)?.Weight ?? 0;
}

/// <summary>How much weight stands behind a word.</summary>
/// <param name="Stance">The word.</param>
/// <param name="Weight">The weight.</param>
public sealed record StanceWeight(string Stance, long Weight);
