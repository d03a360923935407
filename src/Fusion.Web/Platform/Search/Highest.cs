namespace Fusion.Web.Platform.Search;

/// <summary>
/// Keeps the few highest of many scored documents; of equal scores the one with the lower number. Documents are numbered in the order in which equals are
/// shown, so nothing else of them has to be looked at. O(n) for n offers, and for each that is kept O(log k).
/// </summary>
internal sealed class Highest(int take)
{
    readonly PriorityQueue<int, long> kept = new(take);

    /// <summary>Documents and scores as one number: greater comes first.</summary>
    public static long Rank(int document, long score) => (Math.Clamp(score, int.MinValue, int.MaxValue) << 32) | (uint)(int.MaxValue - document);

    public void Offer(int document, int score)
    {
        var rank = Rank(document, score);
        if (kept.Count < take) kept.Enqueue(document, rank);
        else if (kept.TryPeek(out _, out var lowest) && rank > lowest) kept.DequeueEnqueue(document, rank);
    }

    /// <summary>What was kept, highest first. Empties it.</summary>
    public IReadOnlyList<int> InOrder()
    {
        var documents = new int[kept.Count];
        for (var at = documents.Length - 1; at >= 0; at--) documents[at] = kept.Dequeue();
        return documents;
    }
}
