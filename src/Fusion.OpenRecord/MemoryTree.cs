namespace Fusion.OpenRecord;

/// <summary>A tree whose nodes are all in memory: 64 bytes a leaf. Not safe to share between threads while it grows.</summary>
public sealed class MemoryTree : NodeSource
{
    private readonly List<Hash[]> levels = [new Hash[256]];

    private long size;

    /// <inheritdoc/>
    public override long Size => size;

    /// <inheritdoc/>
    public override Hash Node(int level, long index)
    {
        Require(level, index);
        return levels[level][index];
    }

    /// <summary>Appends leaves. O(n) hashes, side by side; no allocation but the growth of the arrays.</summary>
    public void Append(ReadOnlySpan<Hash> leaves)
    {
        var before = checked((int)size);
        var after = checked(before + leaves.Length);
        leaves.CopyTo(Row(0, after).AsSpan(before));
        for (var level = 1; after >> level > before >> level; level++)
        {
            var (from, to) = (before >> level, after >> level);
            var below = levels[level - 1].AsSpan((2 * from)..(2 * to));
            Merkle.Nodes(below, Row(level, to).AsSpan(from));
        }
        size = after;
    }

    private Hash[] Row(int level, int length)
    {
        if (level == levels.Count) levels.Add([]);
        if (levels[level].Length < length)
        {
            var longer = new Hash[Math.Max(length, checked(2 * levels[level].Length))];
            levels[level].CopyTo(longer, 0);
            levels[level] = longer;
        }
        return levels[level];
    }
}
