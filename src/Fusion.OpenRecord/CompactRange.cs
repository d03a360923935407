using System.Numerics;
using System.Runtime.InteropServices;

namespace Fusion.OpenRecord;

/// <summary>All that must be kept of a tree to append to it and to know its root: the roots of its greatest full subtrees, at most 63.</summary>
/// <remarks>Not safe to share between threads. Source: RFC 6962 §2.1; the name is from the Go projects that keep such ranges.</remarks>
public sealed class CompactRange
{
    // The root of the full subtree of 2^level leaves, in use where the size has that bit.
    private readonly Hash[] peaks = new Hash[63];

    /// <summary>The empty tree.</summary>
    public CompactRange()
    {
    }

    /// <summary>A tree known by its size and the roots of its full subtrees.</summary>
    /// <param name="size">Its number of leaves.</param>
    /// <param name="roots">As <see cref="Peaks"/> gives them: greatest subtree first, one for each bit of the size that is set.</param>
    /// <exception cref="ArgumentException">There are more or fewer roots than such bits, or the size is negative.</exception>
    public CompactRange(long size, ReadOnlySpan<Hash> roots)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (roots.Length != BitOperations.PopCount((ulong)size)) throw new ArgumentException($"A tree of {size} leaves has {BitOperations.PopCount((ulong)size)} full subtrees, not {roots.Length}.", nameof(roots));
        Size = size;
        var next = 0;
        for (var level = 62; level >= 0; level--)
        {
            if (Has(level)) peaks[level] = roots[next++];
        }
    }

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The roots of the greatest full subtrees, greatest first.</summary>
    public IReadOnlyList<Hash> Peaks
    {
        get
        {
            var roots = new List<Hash>();
            for (var level = 62; level >= 0; level--)
            {
                if (Has(level)) roots.Add(peaks[level]);
            }
            return roots;
        }
    }

    /// <summary>The root of the tree. O(log n), no allocation.</summary>
    public Hash Root
    {
        get
        {
            if (Size == 0) return Merkle.EmptyRoot;
            var level = BitOperations.TrailingZeroCount(Size);
            var root = peaks[level];
            for (level++; level < 63; level++)
            {
                if (Has(level)) root = Merkle.Node(peaks[level], root);
            }
            return root;
        }
    }

    /// <summary>Appends one leaf. O(1) on average, no allocation.</summary>
    public void Append(in Hash leaf)
    {
        var node = leaf;
        var level = 0;
        for (; Has(level); level++) node = Merkle.Node(peaks[level], node);
        peaks[level] = node;
        Size = checked(Size + 1);
    }

    /// <summary>Appends many leaves, level by level, so that nodes are hashed side by side. O(n); allocates one buffer for all of them.</summary>
    public void Append(ReadOnlySpan<Hash> leaves)
    {
        if (leaves.Length < 4)
        {
            foreach (ref readonly var leaf in leaves) Append(leaf);
            return;
        }
        var before = Size;
        var after = checked(before + leaves.Length);
        var nodes = new Hash[leaves.Length + 1];
        leaves.CopyTo(nodes.AsSpan(1));
        var count = leaves.Length;
        for (var level = 0; count > 0; level++)
        {
            // The nodes of this level lie from place 1 on; a left sibling from before goes to place 0.
            var odd = (before >> level & 1) == 1;
            if (odd) nodes[0] = peaks[level];
            var row = nodes.AsSpan(odd ? 0 : 1, count + (odd ? 1 : 0));
            if (row.Length % 2 == 1) peaks[level] = row[^1];
            count = row.Length / 2;
            Merkle.Nodes(row[..(2 * count)], nodes.AsSpan(0, count));
            nodes.AsSpan(0, count).CopyTo(nodes.AsSpan(1));
        }
        Size = after;
    }

    private bool Has(int level) => (Size >> level & 1) == 1;
}
