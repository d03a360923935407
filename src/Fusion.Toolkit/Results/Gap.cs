namespace Fusion.Toolkit.Results;

/// <summary>How far where people are is from where they want to be.</summary>
/// <param name="People">How many gave both.</param>
/// <param name="Median">The middle of want less now, in points; above 0 where people want more.</param>
/// <param name="Wider">How many want more than there is.</param>
/// <param name="Same">How many are where they want to be.</param>
/// <param name="Narrower">How many want less.</param>
public sealed record Gap(int People, double Median, int Wider, int Same, int Narrower)
{
    /// <summary>The gap of people's pairs; null without any. O(n).</summary>
    public static Gap? Of(IEnumerable<(int Now, int Want)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return OfCounts(pairs.Select(pair => (pair.Now, pair.Want, 1)));
    }

    /// <summary>The same of pairs that are counted already: how many people gave each; null without any.</summary>
    public static Gap? OfCounts(IEnumerable<(int Now, int Want, int People)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var gaps = Tally.Of(pairs.Select(pair => (pair.Want - pair.Now, pair.People)));
        return gaps.Count == 0 ? null : new(gaps.Count, gaps.Median, gaps.CountWhere(gap => gap > 0), gaps.CountWhere(gap => gap == 0), gaps.CountWhere(gap => gap < 0));
    }
}
