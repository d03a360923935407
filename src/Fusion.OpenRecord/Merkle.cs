using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Fusion.OpenRecord.Hashing;

namespace Fusion.OpenRecord;

/// <summary>The hashes of a Merkle tree over SHA-256. Source: RFC 6962 §2.1. Nothing here allocates.</summary>
public static class Merkle
{
    // From here on the system's SHA-256 is faster for a single entry, its cost by call included.
    private const int LongEntry = 512;

    /// <summary>The root of a tree without entries: SHA-256 of nothing.</summary>
    public static Hash EmptyRoot { get; } = new(SHA256.HashData([]));

    /// <summary>The hash of one entry: SHA-256(0x00 ‖ entry). For many, <see cref="Leaves"/> is several times as fast.</summary>
    public static Hash Leaf(ReadOnlySpan<byte> entry)
    {
        Span<byte> hash = stackalloc byte[Hash.Size];
        if (entry.Length < LongEntry)
        {
            Sha256Leaves.One(entry, hash);
            return new Hash(hash);
        }
        var copy = ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        copy[0] = 0;
        entry.CopyTo(copy.AsSpan(1));
        SHA256.HashData(copy.AsSpan(0, entry.Length + 1), hash);
        ArrayPool<byte>.Shared.Return(copy);
        return new Hash(hash);
    }

    /// <summary>The hash of an inner node: SHA-256(0x01 ‖ left ‖ right).</summary>
    [SkipLocalsInit]
    public static Hash Node(in Hash left, in Hash right)
    {
        Span<Hash> nodes = stackalloc Hash[2];
        nodes[0] = left;
        nodes[1] = right;
        var bytes = MemoryMarshal.AsBytes(nodes);
        Sha256Nodes.One(bytes, bytes);
        return nodes[0];
    }

    /// <summary>The hashes of many entries, of whatever lengths.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="hashes">Where their hashes go, in the same order.</param>
    /// <exception cref="ArgumentException"><paramref name="hashes"/> is shorter than <paramref name="entries"/>.</exception>
    public static void Leaves(ReadOnlySpan<ReadOnlyMemory<byte>> entries, Span<Hash> hashes)
    {
        if (hashes.Length < entries.Length) throw new ArgumentException("There is not room for all hashes.", nameof(hashes));
        if (Sha256Lanes.Supported && entries.Length > 1)
        {
            Sha256Leaves.Hash(entries, hashes);
            return;
        }
        for (var i = 0; i < entries.Length; i++) hashes[i] = Leaf(entries[i].Span);
    }

    /// <summary>The hashes of many inner nodes.</summary>
    /// <param name="children">Pairs of children, one behind the other.</param>
    /// <param name="parents">Where the parents go, half as many. May be the beginning of <paramref name="children"/>.</param>
    /// <exception cref="ArgumentException">An odd number of children, or not room for the parents.</exception>
    public static void Nodes(ReadOnlySpan<Hash> children, Span<Hash> parents)
    {
        if (children.Length % 2 != 0) throw new ArgumentException("Children come in pairs.", nameof(children));
        if (parents.Length < children.Length / 2) throw new ArgumentException("There is not room for all parents.", nameof(parents));
        var from = MemoryMarshal.AsBytes(children);
        var to = MemoryMarshal.AsBytes(parents);
        var done = 0;
        var pairs = children.Length / 2;
        for (; Sha256Lanes.Supported && done + Sha256Lanes.Count <= pairs; done += Sha256Lanes.Count)
            Sha256Nodes.Eight(from.Slice(64 * done, 512), to.Slice(32 * done, 256));
        if (Sha256Lanes.Supported && pairs - done > 2)
        {
            // Fewer than eight are hashed as eight, of which some are nothing.
            Span<byte> padded = stackalloc byte[512];
            from[(64 * done)..].CopyTo(padded);
            Sha256Nodes.Eight(padded, padded[..256]);
            padded[..(32 * (pairs - done))].CopyTo(to[(32 * done)..]);
            return;
        }
        for (; done < pairs; done++) Sha256Nodes.One(from.Slice(64 * done, 64), to.Slice(32 * done, 32));
    }

    /// <summary>The root over leaf hashes. O(n); allocates one copy of them.</summary>
    public static Hash Root(ReadOnlySpan<Hash> leaves)
    {
        var range = new CompactRange();
        range.Append(leaves);
        return range.Root;
    }
}
