using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Pairs;

/// <summary>Ranked pairs (Tideman): wins are kept from the strongest down, and one that contradicts those kept before is left out.</summary>
/// <remarks>
/// T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4 (1987); ties as in T. M. Zavist and T. N. Tideman (1989),
/// but in the order of the declared rule. Among wins of one strength the one with fewer against comes first. Equal wins that cannot all be kept are a tie: those of
/// higher winners come first, then those of lower losers. Time: pairs of options × rankings, and options⁴ ÷ 64 for keeping.
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
        var locks = new PairLocks(matrix.Options);
        var standing = !Lock(matrix, strength, book, locks);
        IReadOnlyList<IReadOnlyList<int>> ranking = standing ? [] : locks.Layers();
        var elected = Filling.Elect(ranking, seats, book, 1, option => locks.Beaten(option));
        var remarks = new List<Remark> { PairInput.Condorcet(matrix) };
        remarks.AddRange(Filling.Ending(elected, book));
        return new CountResult
        {
            Options = ballots.Options,
            Seats = seats,
            Valid = ballots.Total,
            Blank = ballots.Blank,
            Stages = [Filling.FirstCount(matrix.Options, option => locks.Beaten(option), elected, remarks)],
            Elected = elected,
            Ties = book.Broken,
            Ranking = ranking,
            Pairwise = matrix,
            PairDecisions = locks.Decisions,
        };
    }

    /// <summary>Goes through the wins; false if a tie among them stands.</summary>
    static bool Lock(PairwiseMatrix matrix, WinStrength strength, TieBook ties, PairLocks locks)
    {
        foreach (var equals in Wins(matrix, strength))
        {
            if (equals.Count == 1 || locks.AllFit(equals))
            {
                equals.ForEach(locks.Decide);
                continue;
            }
            var involved = equals.SelectMany(win => new[] { win.Winner, win.Loser }).Distinct().Order().ToList();
            if (ties.Places is not { } places)
            {
                ties.Write(new TieBreak(1, TieOver.Order, involved, [], TieBrokenBy.Nothing));
                return false;
            }
            var order = equals.OrderBy(win => places[win.Winner]).ThenByDescending(win => places[win.Loser]).ToList();
            order.ForEach(locks.Decide);
            ties.WriteByRule(1, TieOver.Order, involved);
        }
        return true;
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
