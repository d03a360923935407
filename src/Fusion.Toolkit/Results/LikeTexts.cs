namespace Fusion.Toolkit.Results;

/// <summary>Texts that say much the same, by the words that they share: a suggestion, for people to decide upon.</summary>
public static class LikeTexts
{
    /// <summary>From this share of common words two texts are taken to be alike.</summary>
    public const double Alike = 0.5;

    /// <summary>Groups of two texts or more in which each is like at least one other (single linkage over Jaccard's share). O(n² × words).</summary>
    /// <param name="words">The words of each text that carry meaning, folded.</param>
    /// <param name="alike">The share of the words that either has which both must have; above 0, up to 1.</param>
    /// <returns>Numbers of texts from 0, in their order; the group with the earliest text first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public static IReadOnlyList<IReadOnlyList<int>> Groups(IReadOnlyList<IReadOnlySet<string>> words, double alike = Alike)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(alike);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(alike, 1);
        var above = Enumerable.Range(0, words.Count).ToArray();
        for (var one = 0; one < words.Count; one++)
            for (var other = one + 1; other < words.Count; other++)
                if (Share(words[one], words[other]) >= alike) above[Top(above, other)] = Top(above, one);
        return [.. Enumerable.Range(0, words.Count).GroupBy(text => Top(above, text)).Where(group => group.Count() > 1).Select(group => (IReadOnlyList<int>)[.. group]).OrderBy(group => group[0])];
    }

    /// <summary>Of the words that either text has, the share that both have; 0 where one has none.</summary>
    public static double Share(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Count == 0 || other.Count == 0) return 0;
        var common = one.Count(other.Contains);
        return (double)common / (one.Count + other.Count - common);
    }

    static int Top(int[] above, int text)
    {
        while (above[text] != text) text = above[text] = above[above[text]];
        return text;
    }
}
