using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Pairs;

/// <summary>Copeland (Llull): the option with the most wins over others, a draw counting half.</summary>
/// <remarks>R. Llull (1299), A. H. Copeland (1951). Time: pairs of options × rankings.</remarks>
public static class Copeland
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Rankings; places may be shared.</param>
    /// <param name="seats">At least 1.</param>
    /// <param name="ties">What decides between equally many wins, which are common.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is less than 1.</exception>
    public static CountResult Count(RankedBallots ballots, int seats, TieRule ties)
    {
        var matrix = PairInput.Matrix(ballots, seats, ties);
        var halves = new int[matrix.Options];
        for (var option = 0; option < halves.Length; option++)
            halves[option] = Enumerable.Range(0, halves.Length).Where(other => other != option).Sum(other => 1 + matrix[option, other].CompareTo(matrix[other, option]));
        return Filling.OneStage(
            new Tallied<int>(ballots.Options, ballots.Total, ballots.Blank, option => halves[option], option => new Fraction(halves[option], 2))
            {
                Pairwise = matrix,
                Remarks = [PairInput.Condorcet(matrix)],
            },
            seats,
            ties);
    }
}
