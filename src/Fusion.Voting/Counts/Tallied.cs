namespace Fusion.Voting.Counts;

/// <summary>What a method of one stage found, before seats are filled.</summary>
internal sealed record Tallied<TKey>(OptionList Options, long Valid, long Blank, Func<int, TKey> Key, Func<int, Fraction> Shown)
{
    /// <summary>The order of keys; the usual one if null.</summary>
    public IComparer<TKey>? Comparer { get; init; }

    /// <summary>The order, if it is not that of the keys.</summary>
    public IReadOnlyList<IReadOnlyList<int>>? Ranking { get; init; }

    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    public PairwiseMatrix? Pairwise { get; init; }
}
