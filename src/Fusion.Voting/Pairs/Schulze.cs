using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Pairs;

/// <summary>The Schulze method: a beats b if the strongest path of wins from a to b is stronger than that from b to a.</summary>
/// <remarks>
/// M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method", Social Choice and Welfare
/// 36 (2011). A path is as strong as its weakest win. Several seats are filled from the order of the one winner method, which is not proportional.
/// Time: pairs of options × rankings, and options³.
/// </remarks>
public static class Schulze
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Rankings; places may be shared.</param>
    /// <param name="seats">At least 1.</param>
    /// <param name="ties">What decides between those whom no path tells apart.</param>
    /// <param name="strength">What makes a win strong; Schulze recommends winning votes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is less than 1.</exception>
    public static CountResult Count(RankedBallots ballots, int seats, TieRule ties, WinStrength strength = WinStrength.WinningVotes)
    {
        var matrix = PairInput.Matrix(ballots, seats, ties);
        var options = matrix.Options;
        var paths = Paths(matrix, strength);
        var wins = new int[options];
        for (var a = 0; a < options; a++)
            wins[a] = Enumerable.Range(0, options).Count(b => paths[a][b] > paths[b][a]);
        var result = Filling.OneStage(
            new Tallied<int>(ballots.Options, ballots.Total, ballots.Blank, option => wins[option], option => wins[option])
            {
                Ranking = Layers(paths),
                Pairwise = matrix,
                Remarks = [PairInput.Condorcet(matrix)],
            },
            seats,
            ties);
        return result with { Paths = paths };
    }

    static long[][] Paths(PairwiseMatrix matrix, WinStrength strength)
    {
        var options = matrix.Options;
        var paths = new long[options][];
        for (var a = 0; a < options; a++)
            paths[a] = [.. Enumerable.Range(0, options).Select(b => matrix.Strength(a, b, strength))];
        for (var by = 0; by < options; by++)
        {
            for (var a = 0; a < options; a++)
            {
                var first = paths[a][by];
                if (a == by || first == 0)
                    continue;
                var (row, rest) = (paths[a], paths[by]);
                for (var b = 0; b < row.Length; b++)
                    row[b] = Math.Max(row[b], Math.Min(first, rest[b]));
            }
        }
        for (var a = 0; a < options; a++)
            paths[a][a] = 0;
        return paths;
    }

    /// <summary>Those whom none of the rest beats, then the same among the others, and so on.</summary>
    static List<IReadOnlyList<int>> Layers(long[][] paths)
    {
        var rest = Enumerable.Range(0, paths.Length).ToList();
        var layers = new List<IReadOnlyList<int>>();
        while (rest.Count > 0)
        {
            int[] unbeaten = [.. rest.Where(b => !rest.Exists(a => paths[a][b] > paths[b][a]))];
            layers.Add(unbeaten);
            rest.RemoveAll(option => unbeaten.Contains(option));
        }
        return layers;
    }
}
