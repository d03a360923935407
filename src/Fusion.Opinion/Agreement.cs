namespace Fusion.Opinion;

/// <summary>How far two ways of parting the same people agree.</summary>
public static class Agreement
{
    /// <summary>The Adjusted Rand Index (Hubert and Arabie, J. Classification 2 (1985)): 1 the same groups under whatever names, 0 as by
    /// chance. Pairs in which either is null are left out; 1 where nothing can be told apart.</summary>
    /// <exception cref="ArgumentException">The lists are of different lengths.</exception>
    public static double AdjustedRand(IReadOnlyList<int?> left, IReadOnlyList<int?> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Count != right.Count)
            throw new ArgumentException("Both say something of the same people.", nameof(right));
        var both = left.Zip(right).Where(pair => pair.First is not null && pair.Second is not null)
            .Select(pair => (First: pair.First!.Value, Second: pair.Second!.Value)).ToList();
        var together = Pairs(both.CountBy(pair => pair));
        var (one, other, all) = (Pairs(both.CountBy(pair => pair.First)), Pairs(both.CountBy(pair => pair.Second)), (double)both.Count * (both.Count - 1) / 2);
        var chance = all == 0 ? 0 : one * other / all;
        var most = (one + other) / 2;
        return most == chance ? 1 : (together - chance) / (most - chance);
    }

    static double Pairs<T>(IEnumerable<KeyValuePair<T, int>> counts) => counts.Sum(count => (double)count.Value * (count.Value - 1) / 2);
}
