using System.Numerics;

namespace Fusion.OpenRecord;

/// <summary>A tree as it was at one size: its root, and the proofs that can be made at it.</summary>
/// <remarks>Keeps the hashes of the ragged right edge, so that a proof is only looked up. Sources: RFC 6962 §2.1.1 and §2.1.2.</remarks>
public sealed class TreeView
{
    private readonly NodeSource nodes;

    // What lies right of the first k full subtrees, hashed together: edges[0] is the root.
    private readonly Hash[] edges;

    /// <summary>Looks at a tree.</summary>
    /// <param name="nodes">Its nodes.</param>
    /// <param name="size">At what size, up to that of the nodes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The nodes do not reach so far.</exception>
    public TreeView(NodeSource nodes, long size)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, nodes.Size);
        this.nodes = nodes;
        Size = size;
        edges = new Hash[BitOperations.PopCount((ulong)size)];
        var (rest, at) = (size, edges.Length - 1);
        for (; rest > 0; at--)
        {
            var level = BitOperations.TrailingZeroCount(rest);
            var peak = nodes.Node(level, (rest >> level) - 1);
            edges[at] = at == edges.Length - 1 ? peak : Merkle.Node(peak, edges[at + 1]);
            rest &= rest - 1;
        }
    }

    /// <summary>The number of leaves.</summary>
    public long Size { get; }

    /// <summary>The root at this size.</summary>
    public Hash Root => Size == 0 ? Merkle.EmptyRoot : edges[0];

    /// <summary>The proof that a leaf is in the tree: its siblings from the leaf up.</summary>
    /// <exception cref="RecordFaultException">There is no such leaf (<see cref="RecordFault.ProofRange"/>).</exception>
    public Hash[] Inclusion(long index)
    {
        Span<Hash> proof = stackalloc Hash[Proofs.Longest];
        return proof[..Inclusion(index, proof)].ToArray();
    }

    /// <summary>The same into a buffer, without allocation: answers how many hashes.</summary>
    /// <param name="index">The leaf, from 0.</param>
    /// <param name="proof">Room for <see cref="Proofs.Longest"/> hashes.</param>
    /// <exception cref="RecordFaultException">There is no such leaf (<see cref="RecordFault.ProofRange"/>).</exception>
    public int Inclusion(long index, Span<Hash> proof)
    {
        if (index < 0 || index >= Size) throw new RecordFaultException(RecordFault.ProofRange, $"A tree of {Size} leaves has no leaf {index}.");
        return Path(0, index, proof);
    }

    /// <summary>The proof that the tree of an earlier size is the beginning of this one.</summary>
    /// <exception cref="RecordFaultException">That size is negative or greater than this one (<see cref="RecordFault.ProofRange"/>).</exception>
    public Hash[] Consistency(long earlier)
    {
        Span<Hash> proof = stackalloc Hash[Proofs.Longest + 1];
        return proof[..Consistency(earlier, proof)].ToArray();
    }

    /// <summary>The same into a buffer, without allocation: answers how many hashes.</summary>
    /// <param name="earlier">The earlier size; from 0 and to this size itself the proof is empty.</param>
    /// <param name="proof">Room for <see cref="Proofs.Longest"/> hashes and one more.</param>
    /// <exception cref="RecordFaultException">That size is negative or greater than this one (<see cref="RecordFault.ProofRange"/>).</exception>
    public int Consistency(long earlier, Span<Hash> proof)
    {
        if (earlier < 0 || earlier > Size) throw new RecordFaultException(RecordFault.ProofRange, $"A tree of {Size} leaves was never one of {earlier}.");
        if (earlier == 0 || earlier == Size) return 0;
        var level = BitOperations.TrailingZeroCount(earlier);
        var index = (earlier - 1) >> level;
        // Where the earlier tree is one full subtree, who checks knows its root already.
        if (index == 0) return Path(level, 0, proof);
        proof[0] = nodes.Node(level, index);
        return 1 + Path(level, index, proof[1..]);
    }

    /// <summary>The siblings on the way from a full subtree to the root.</summary>
    private int Path(int from, long index, Span<Hash> proof)
    {
        var last = (Size - 1) >> from;
        // Up to here both ways lead through full subtrees on the left and this tree's end on the right; from here on the two are one way.
        var inner = 64 - BitOperations.LeadingZeroCount((ulong)(index ^ last));
        var count = 0;
        for (var step = 0; step < inner; step++) proof[count++] = Sibling(from + step, (index >> step) ^ 1);
        for (var step = inner; index >> step > 0; step++)
        {
            if ((index >> step & 1) == 1) proof[count++] = nodes.Node(from + step, (index >> step) - 1);
        }
        return count;
    }

    /// <summary>A subtree that is full, or the ragged one at the right edge.</summary>
    private Hash Sibling(int level, long index)
    {
        var start = index << level;
        return Size - start >= 1L << level ? nodes.Node(level, index) : edges[BitOperations.PopCount((ulong)start)];
    }
}
