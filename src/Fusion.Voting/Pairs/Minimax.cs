using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Pairs;

/// <summary>Minimax (Simpson, Kramer): the option whose worst defeat is the least.</summary>
/// <remarks>P. B. Simpson (1969), G. H. Kramer (1977). The figure shown is the strength of the worst defeat; fewer is better. Time: pairs of options × rankings.</remarks>
public static class Minimax
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Rankings; places may be shared.</param>
    /// <param name="seats">At least 1.</param>
    /// <param name="ties">What decides between equal worst defeats.</param>
    /// <param name="strength">What makes a defeat strong.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is less than 1.</exception>
    public static CountResult Count(RankedBallots ballots, int seats, TieRule ties, WinStrength strength = WinStrength.WinningVotes)
    {
        var matrix = PairInput.Matrix(ballots, seats, ties);
        var worst = new (long Strength, int By)[matrix.Options];
        for (var option = 0; option < worst.Length; option++)
        {
            for (var other = 0; other < worst.Length; other++)
            {
                if (matrix.Strength(other, option, strength) is var defeat && defeat > worst[option].Strength)
                    worst[option] = (defeat, other);
            }
        }
        var remarks = Enumerable.Range(0, worst.Length).Where(option => worst[option].Strength > 0)
            .Select(option => Remark.Of(RemarkKeys.WeakestComparison, option, worst[option].By).With(worst[option].Strength));
        return Filling.OneStage(
            new Tallied<long>(ballots.Options, ballots.Total, ballots.Blank, option => -worst[option].Strength, option => worst[option].Strength)
            {
                Pairwise = matrix,
                Remarks = [PairInput.Condorcet(matrix), .. remarks],
            },
            seats,
            ties);
    }
}
