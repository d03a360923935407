namespace Fusion.OpenRecord;

/// <summary>Checks proofs. Sources: RFC 6962 §2.1.1 and §2.1.2, in the wording of RFC 9162 §2.1.3.2 and §2.1.4.2.</summary>
public static class Proofs
{
    /// <summary>The most hashes of an inclusion proof; a consistency proof can have one more.</summary>
    public const int Longest = 63;

    /// <summary>What is wrong with a proof that a leaf is in a tree; null when it holds. O(log n), no allocation.</summary>
    /// <param name="leaf">The leaf's hash.</param>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="size">The number of leaves of the tree.</param>
    /// <param name="proof">Its siblings from the leaf up.</param>
    /// <param name="root">The tree's root.</param>
    public static RecordFault? FaultOfInclusion(in Hash leaf, long index, long size, ReadOnlySpan<Hash> proof, in Hash root)
    {
        if (index < 0 || index >= size) return RecordFault.ProofRange;
        var (at, last) = (index, size - 1);
        var hash = leaf;
        foreach (ref readonly var sibling in proof)
        {
            if (last == 0) return RecordFault.ProofLength;
            if ((at & 1) == 1 || at == last)
            {
                hash = Merkle.Node(sibling, hash);
                for (; (at & 1) == 0 && at != 0; at >>= 1) last >>= 1;
            }
            else
            {
                hash = Merkle.Node(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        if (last != 0) return RecordFault.ProofLength;
        return hash == root ? null : RecordFault.ProofRoot;
    }

    /// <summary>What is wrong with a proof that one tree is the beginning of another; null when it holds. O(log n), no allocation.</summary>
    /// <param name="earlier">The earlier size.</param>
    /// <param name="earlierRoot">The root at that size.</param>
    /// <param name="later">The later size.</param>
    /// <param name="laterRoot">The root at that size.</param>
    /// <param name="proof">As <see cref="TreeView.Consistency(long)"/> makes it; empty when the sizes are the same, or the earlier is 0.</param>
    public static RecordFault? FaultOfConsistency(long earlier, in Hash earlierRoot, long later, in Hash laterRoot, ReadOnlySpan<Hash> proof)
    {
        if (earlier < 0 || earlier > later) return RecordFault.ProofRange;
        if (earlier == 0 || earlier == later)
        {
            if (proof.Length > 0) return RecordFault.ProofLength;
            return earlierRoot == (earlier == 0 ? Merkle.EmptyRoot : laterRoot) ? null : RecordFault.ProofRoot;
        }
        var (at, last) = (earlier - 1, later - 1);
        for (; (at & 1) == 1; at >>= 1) last >>= 1;
        // A full subtree is its own first hash and need not be sent.
        if (at > 0 && proof.Length == 0) return RecordFault.ProofLength;
        var small = at == 0 ? earlierRoot : proof[0];
        var large = small;
        foreach (ref readonly var sibling in proof[(at == 0 ? 0 : 1)..])
        {
            if (last == 0) return RecordFault.ProofLength;
            if ((at & 1) == 1 || at == last)
            {
                small = Merkle.Node(sibling, small);
                large = Merkle.Node(sibling, large);
                for (; (at & 1) == 0 && at != 0; at >>= 1) last >>= 1;
            }
            else
            {
                large = Merkle.Node(large, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        if (last != 0) return RecordFault.ProofLength;
        return small == earlierRoot && large == laterRoot ? null : RecordFault.ProofRoot;
    }

    /// <summary>Checks that a leaf is in a tree.</summary>
    /// <exception cref="RecordFaultException">It is not shown to be.</exception>
    public static void CheckInclusion(in Hash leaf, long index, long size, ReadOnlySpan<Hash> proof, in Hash root)
    {
        if (FaultOfInclusion(leaf, index, size, proof, root) is { } fault)
            throw new RecordFaultException(fault, $"The proof does not show that entry {index} is in the tree of {size} entries: {Said(fault)}.");
    }

    /// <summary>Checks that one tree is the beginning of another.</summary>
    /// <exception cref="RecordFaultException">It is not shown to be.</exception>
    public static void CheckConsistency(long earlier, in Hash earlierRoot, long later, in Hash laterRoot, ReadOnlySpan<Hash> proof)
    {
        if (FaultOfConsistency(earlier, earlierRoot, later, laterRoot, proof) is { } fault)
            throw new RecordFaultException(fault, $"The proof does not show that the tree of {earlier} entries is the beginning of that of {later}: {Said(fault)}.");
    }

    private static string Said(RecordFault fault) => fault switch
    {
        RecordFault.ProofRange => "there is no such entry or size",
        RecordFault.ProofLength => "it has too many or too few hashes",
        _ => "it leads to another root",
    };
}
