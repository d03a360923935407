using System.Numerics;
using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Pairs;

/// <summary>Borda: a point for each option that a ballot puts below, half a point for each that it puts in the same place.</summary>
/// <remarks>J.-C. de Borda (1784). Options that a ballot does not rank share its last place, so that leaving out gains nothing. Time: pairs of options × rankings.</remarks>
public static class Borda
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Rankings; places may be shared.</param>
    /// <param name="seats">At least 1.</param>
    /// <param name="ties">What decides between equal points.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is less than 1.</exception>
    public static CountResult Count(RankedBallots ballots, int seats, TieRule ties)
    {
        var matrix = PairInput.Matrix(ballots, seats, ties);
        var halves = new BigInteger[matrix.Options];
        for (var option = 0; option < halves.Length; option++)
        {
            for (var other = 0; other < halves.Length; other++)
            {
                if (other != option)
                    halves[option] += (BigInteger)matrix.Total + matrix[option, other] - matrix[other, option];
            }
        }
        return Filling.OneStage(
            new Tallied<BigInteger>(ballots.Options, ballots.Total, ballots.Blank, option => halves[option], option => new Fraction(halves[option], 2)) { Pairwise = matrix },
            seats,
            ties);
    }
}
