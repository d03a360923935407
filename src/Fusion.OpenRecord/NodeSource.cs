namespace Fusion.OpenRecord;

/// <summary>Where the inner nodes of a tree are found: in memory, or in tiles.</summary>
public abstract class NodeSource
{
    /// <summary>The number of leaves that it knows.</summary>
    public abstract long Size { get; }

    /// <summary>The root of the full subtree over leaves <c>index·2^level</c> to <c>(index+1)·2^level − 1</c>, all of them within <see cref="Size"/>.</summary>
    /// <param name="level">From 0, the leaves, to 62.</param>
    /// <param name="index">From 0, the leftmost of its level.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such full subtree.</exception>
    public abstract Hash Node(int level, long index);

    /// <summary>Refuses a subtree that is not full.</summary>
    protected void Require(int level, long index)
    {
        if (level is < 0 or > 62 || index < 0 || index >= Size >> level) throw new ArgumentOutOfRangeException(nameof(index), $"A tree of {Size} leaves has no full subtree {index} at level {level}.");
    }
}
