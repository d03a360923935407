using System.Numerics;
using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Pairs;

/// <summary>Kemeny and Young: the order of all options that disagrees with the fewest preferences of voters between two.</summary>
/// <remarks>
/// J. G. Kemeny (1959), H. P. Young (1988). Found exactly over all sets of options: 2ⁿ · n² steps and 8 · 2ⁿ bytes for n options. Among several best orders
/// the first places are filled one by one by the declared rule.
/// </remarks>
public static class Kemeny
{
    /// <summary>The greatest number of options.</summary>
    public const int MostOptions = 16;

    /// <summary>Counts.</summary>
    /// <param name="ballots">Rankings of at most <see cref="MostOptions"/> options; places may be shared.</param>
    /// <param name="seats">At least 1; filled from the best order.</param>
    /// <param name="ties">What decides between orders equally good.</param>
    /// <exception cref="ArgumentException">There are too many options.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is less than 1.</exception>
    public static CountResult Count(RankedBallots ballots, int seats, TieRule ties)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        if (ballots.Options.Count > MostOptions)
            throw new ArgumentException($"Kemeny's order is looked for among at most {MostOptions} options.", nameof(ballots));
        var matrix = PairInput.Matrix(ballots, seats, ties);
        var least = Least(matrix);
        var book = new TieBook(ties, ballots.Options);
        var order = Order(matrix, least, book, seats);
        int Below(int option) => order.Contains(option) ? matrix.Options - 1 - order.IndexOf(option) : 0;
        var elected = Filling.Elect([.. order.Select(option => (IReadOnlyList<int>)[option])], seats, book, 1, option => Below(option));
        var remarks = new[] { Remark.Of(RemarkKeys.BestOrder).With((BigInteger)least[^1]) }.Concat(Filling.Ending(elected, book));
        return new CountResult
        {
            Options = ballots.Options,
            Seats = seats,
            Valid = ballots.Total,
            Blank = ballots.Blank,
            Stages = [Filling.FirstCount(matrix.Options, option => Below(option), elected, [PairInput.Condorcet(matrix), .. remarks])],
            Elected = elected,
            Ties = book.Broken,
            Ranking = Ranking(order, matrix.Options),
            Pairwise = matrix,
        };
    }

    /// <summary>For each set of options, as bits, the fewest contradicted preferences within it.</summary>
    static Int128[] Least(PairwiseMatrix matrix)
    {
        var least = new Int128[1 << matrix.Options];
        for (var set = 1; set < least.Length; set++)
        {
            least[set] = Int128.MaxValue;
            for (var top = 0; top < matrix.Options; top++)
            {
                if ((set >> top & 1) != 0)
                    least[set] = Int128.Min(least[set], least[set & ~(1 << top)] + Against(matrix, top, set));
            }
        }
        return least;
    }

    /// <summary>The preferences that putting one above the rest of a set contradicts.</summary>
    static Int128 Against(PairwiseMatrix matrix, int top, int set)
    {
        Int128 against = 0;
        for (var other = 0; other < matrix.Options; other++)
        {
            if (other != top && (set >> other & 1) != 0)
                against += matrix[other, top];
        }
        return against;
    }

    static List<IReadOnlyList<int>> Ranking(List<int> order, int options)
    {
        int[] rest = [.. Enumerable.Range(0, options).Except(order)];
        return [.. order.Select(option => (IReadOnlyList<int>)[option]), .. rest.Length > 0 ? [rest] : Array.Empty<IReadOnlyList<int>>()];
    }

    /// <summary>A best order; it breaks off where a tie stands. Below the seats ties change nothing and are not written down.</summary>
    static List<int> Order(PairwiseMatrix matrix, Int128[] least, TieBook ties, int seats)
    {
        var order = new List<int>();
        for (var set = least.Length - 1; set != 0;)
        {
            var here = set;
            int[] tops = [.. Enumerable.Range(0, matrix.Options).Where(top => (here >> top & 1) != 0 && least[here & ~(1 << top)] + Against(matrix, top, here) == least[here])];
            var chosen = order.Count < seats ? ties.Highest(1, TieOver.Order, tops).DefaultIfEmpty(-1).First()
                : tops.Length == 1 ? tops[0] : ties.Places is { } places ? tops.MinBy(top => places[top]) : -1;
            if (chosen < 0)
                return order;
            order.Add(chosen);
            set &= ~(1 << chosen);
        }
        return order;
    }
}
