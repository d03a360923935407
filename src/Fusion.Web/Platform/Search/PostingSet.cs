namespace Fusion.Web.Platform.Search;

/// <summary>A set of document numbers that keeps itself small: a list while it is sparse, bits when it is not.</summary>
internal sealed class PostingSet
{
    readonly int[]? sparse;
    readonly Bitset? dense;

    public PostingSet(int[] ascending, int documents)
    {
        Count = ascending.Length;
        if (ascending.Length < documents / 32) { sparse = ascending; return; }
        dense = new Bitset(documents);
        foreach (var document in ascending) dense.Set(document);
    }

    public int Count { get; }

    public void AddTo(Bitset set)
    {
        if (dense is not null) { set.Or(dense); return; }
        foreach (var document in sparse!) set.Set(document);
    }

    public int CountWith(Bitset set)
    {
        if (dense is not null) return set.CountWith(dense);
        var count = 0;
        foreach (var document in sparse!) if (set[document]) count++;
        return count;
    }
}
