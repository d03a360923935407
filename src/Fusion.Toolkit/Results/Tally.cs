namespace Fusion.Toolkit.Results;

/// <summary>How often each of some whole numbers is there: what a scale of a few points is summed up from, however many answer.</summary>
public sealed class Tally
{
    readonly KeyValuePair<int, int>[] counts;

    Tally(KeyValuePair<int, int>[] counts) => (this.counts, Count) = (counts, counts.Sum(count => count.Value));

    /// <summary>How many numbers there are.</summary>
    public int Count { get; }

    /// <summary>The middle one, or halfway between the two in the middle. O(c) for c different numbers.</summary>
    /// <exception cref="InvalidOperationException">There is no number.</exception>
    public double Median => (At((Count + 1) / 2) + At((Count / 2) + 1)) / 2.0;

    /// <summary>Adds up numbers that are counted already in parts. O(n + c log c) for n parts and c different numbers.</summary>
    public static Tally Of(IEnumerable<(int Number, int Count)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new([.. parts.AggregateBy(part => part.Number, 0, (sum, part) => checked(sum + part.Count)).OrderBy(count => count.Key)]);
    }

    /// <summary>How many of the numbers are of a kind.</summary>
    public int CountWhere(Func<int, bool> isCounted) => counts.Where(count => isCounted(count.Key)).Sum(count => count.Value);

    /// <summary>The number at a place from 1, in ascending order.</summary>
    int At(int place)
    {
        foreach (var (number, count) in counts)
        {
            if (place <= count) return number;
            place -= count;
        }
        throw new InvalidOperationException("There is no number.");
    }
}
