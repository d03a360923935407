namespace Fusion.Toolkit.Results;

/// <summary>What a group's rankings of some cards come to.</summary>
/// <param name="People">How many ranked at least one card.</param>
/// <param name="Cards">Each card, the most preferred first; of equals the one that stands first in its deck.</param>
/// <param name="Agreement">Kendall's W over those who ranked every card: 0 for none, 1 where all rank alike; null for fewer than two of them.</param>
/// <param name="Complete">How many ranked every card.</param>
/// <remarks>Points are Borda's: of n cards the first gets n - 1, the last 0, and one left out 0. W: M. G. Kendall and B. Babington Smith, Annals of Mathematical Statistics 10 (1939) 275–287.</remarks>
public sealed record RankSummary(int People, IReadOnlyList<RankedCard> Cards, double? Agreement, int Complete)
{
    /// <summary>Sums up rankings. O(people × cards).</summary>
    /// <param name="rankings">For each person the rank of each card from 1, or null where it was left out; no rank twice.</param>
    /// <param name="cards">How many cards there are; 2 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two cards.</exception>
    public static RankSummary Of(IReadOnlyList<IReadOnlyList<int?>> rankings, int cards)
    {
        ArgumentNullException.ThrowIfNull(rankings);
        ArgumentOutOfRangeException.ThrowIfLessThan(cards, 2);
        var (points, first, ranked) = (new long[cards], new int[cards], new int[cards]);
        var (people, complete) = (0, 0);
        var sums = new long[cards];
        foreach (var ranking in rankings)
        {
            if (ranking.Any(rank => rank is not null)) people++;
            var isComplete = ranking.All(rank => rank is not null);
            if (isComplete) complete++;
            for (var card = 0; card < cards; card++)
            {
                if (ranking[card] is not { } rank) continue;
                points[card] += cards - rank;
                ranked[card]++;
                if (rank == 1) first[card]++;
                if (isComplete) sums[card] += rank;
            }
        }
        var order = Enumerable.Range(0, cards).OrderByDescending(card => points[card]).ThenBy(card => card).Select(card => new RankedCard(card + 1, points[card], first[card], ranked[card])).ToList();
        return new(people, order, complete < 2 ? null : Kendall(sums, complete, cards), complete);
    }

    static double Kendall(long[] sums, int people, int cards)
    {
        var mean = people * (cards + 1) / 2.0;
        var squares = sums.Sum(sum => (sum - mean) * (sum - mean));
        return 12 * squares / ((double)people * people * (((double)cards * cards * cards) - cards));
    }
}

/// <summary>One card among others.</summary>
/// <param name="Card">Its number in the deck, from 1.</param>
/// <param name="Points">Borda points.</param>
/// <param name="First">How many put it first.</param>
/// <param name="Ranked">How many ranked it.</param>
public sealed record RankedCard(int Card, long Points, int First, int Ranked);
