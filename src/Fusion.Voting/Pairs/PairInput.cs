using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Pairs;

/// <summary>What the methods that compare pairs have in common.</summary>
internal static class PairInput
{
    public static PairwiseMatrix Matrix(RankedBallots ballots, int seats, TieRule ties)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(ties);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        return PairwiseMatrix.Of(ballots);
    }

    /// <summary>Whether somebody beats every other, in a sentence.</summary>
    public static Remark Condorcet(PairwiseMatrix matrix) =>
        matrix.CondorcetWinner is { } winner ? Remark.Of(RemarkKeys.CondorcetWinner, winner) : Remark.Of(RemarkKeys.NoCondorcetWinner);
}
