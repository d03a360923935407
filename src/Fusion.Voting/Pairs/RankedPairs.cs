using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Pairs;

/// <summary>Ranked pairs (Tideman): wins are kept from the strongest down, and one that contradicts those kept before is left out.</summary>
/// <remarks>
/// T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4 (1987); ties as in T. M. Zavist and T. N. Tideman (1989),
/// but in the order of the declared rule. Among wins of one strength the one with fewer against comes first. Among equal wins that cannot all be kept those of
/// higher winners come first, then those of lower losers; where ties stand, only wins that are kept in every order count. Time: pairs of options × rankings, and options⁴ ÷ 64 for keeping.
/// </remarks>
public static class RankedPairs
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Rankings; places may be shared.</param>
    /// <param name="seats">At least 1; several are filled from the order, which is not proportional.</param>
    /// <param name="ties">What decides between equal wins, and between those whom no win tells apart.</param>
    /// <param name="strength">What makes a win strong.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is less than 1.</exception>
    public static CountResult Count(RankedBallots ballots, int seats, TieRule ties, WinStrength strength = WinStrength.WinningVotes)
    {
        var matrix = PairInput.Matrix(ballots, seats, ties);
        var book = new TieBook(ties, ballots.Options);
        var (locks, undecided) = LockCertain(matrix, strength);
        if (undecided.Count > 0 && book.Places is { } places)
        {
            // Only a tie that changes who is elected is told.
            if (Filling.Elect(locks.Layers(), seats, new TieBook(TieRule.Stand, ballots.Options), 1, _ => 0).Count < Math.Min(seats, matrix.Options))
                book.WriteByRule(1, TieOver.Order, undecided);
            locks = LockInOrder(matrix, strength, places);
        }
        var ranking = locks.Layers();
        var elected = Filling.Elect(ranking, seats, book, 1, option => locks.Beaten(option));
        return new CountResult
        {
            Options = ballots.Options,
            Seats = seats,
            Valid = ballots.Total,
            Blank = ballots.Blank,
            Stages = [Filling.FirstCount(matrix.Options, option => locks.Beaten(option), elected, [PairInput.Condorcet(matrix), .. Filling.Ending(elected, book)])],
            Elected = elected,
            Ties = book.Broken,
            Ranking = ranking,
            Pairwise = matrix,
            PairDecisions = locks.Decisions,
        };
    }

    /// <summary>Keeps the wins that are kept in whatever order equal ones come; an option alone at the top of these wins in every order.</summary>
    /// <returns>The wins kept, and the options of those that depend on the order.</returns>
    static (PairLocks Locks, IReadOnlyList<int> Undecided) LockCertain(PairwiseMatrix matrix, WinStrength strength)
    {
        var (certain, possible) = (new PairLocks(matrix.Options), new PairLocks(matrix.Options));
        var undecided = new SortedSet<int>();
        foreach (var equals in Wins(matrix, strength))
        {
            var open = equals.Where(win => !certain.Beats(win.Loser, win.Winner)).ToHashSet();
            foreach (var win in open)
                possible.Keep(win.Winner, win.Loser);
            foreach (var win in equals)
            {
                var kept = open.Contains(win) && !possible.Beats(win.Loser, win.Winner);
                certain.Write(win, kept);
                if (kept)
                    certain.Keep(win.Winner, win.Loser);
                else if (open.Contains(win))
                    undecided.UnionWith([win.Winner, win.Loser]);
            }
        }
        return (certain, [.. undecided]);
    }

    /// <summary>Keeps wins in the order of the rule among equals.</summary>
    static PairLocks LockInOrder(PairwiseMatrix matrix, WinStrength strength, int[] places)
    {
        var locks = new PairLocks(matrix.Options);
        foreach (var win in Wins(matrix, strength).SelectMany(equals => equals.OrderBy(win => places[win.Winner]).ThenByDescending(win => places[win.Loser])))
            locks.Decide(win);
        return locks;
    }

    /// <summary>All wins, strongest first, those that nothing tells apart together.</summary>
    static IEnumerable<List<PairWin>> Wins(PairwiseMatrix matrix, WinStrength strength)
    {
        var wins = new List<PairWin>();
        for (var a = 0; a < matrix.Options; a++)
        {
            for (var b = 0; b < matrix.Options; b++)
            {
                if (a != b && matrix[a, b] > matrix[b, a])
                    wins.Add(new PairWin(a, b, matrix.Strength(a, b, strength), matrix[b, a]));
            }
        }
        return wins.GroupBy(win => (win.Strength, win.Against)).OrderByDescending(group => group.Key.Strength).ThenBy(group => group.Key.Against).Select(group => group.ToList());
    }
}
