using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fusion.OpenRecord.Hashing;

/// <summary>SHA-256 of one message at a time, without allocation and without a call into the system's library, whose own cost exceeds that of a
/// short message. The words to come are worked out four at a time between the rounds. Source: FIPS 180-4 §6.2.</summary>
internal static class Sha256Single
{
    /// <summary>Takes one block into the state.</summary>
    public static void Compress(Span<uint> state, ReadOnlySpan<byte> block)
    {
        ref var b = ref MemoryMarshal.GetReference(block[..Sha256Constants.Block]);
        Compress(state, Vector128.LoadUnsafe(ref b), Vector128.LoadUnsafe(ref b, 16), Vector128.LoadUnsafe(ref b, 32), Vector128.LoadUnsafe(ref b, 48));
    }

    /// <summary>The 64 words of a block, each with its round's constant added: what <see cref="Rounds"/> needs.</summary>
    public static void Schedule(ReadOnlySpan<byte> block, Span<uint> schedule)
    {
        ref var s = ref MemoryMarshal.GetReference(schedule[..64]);
        ref var b = ref MemoryMarshal.GetReference(block[..Sha256Constants.Block]);
        var x0 = Begin(Vector128.LoadUnsafe(ref b), ref s, 0);
        var x1 = Begin(Vector128.LoadUnsafe(ref b, 16), ref s, 4);
        var x2 = Begin(Vector128.LoadUnsafe(ref b, 32), ref s, 8);
        var x3 = Begin(Vector128.LoadUnsafe(ref b, 48), ref s, 12);
        for (nuint i = 16; i < 64; i += 16)
        {
            x0 = Extend(x0, x1, x2, x3, ref s, i);
            x1 = Extend(x1, x2, x3, x0, ref s, i + 4);
            x2 = Extend(x2, x3, x0, x1, ref s, i + 8);
            x3 = Extend(x3, x0, x1, x2, ref s, i + 12);
        }
    }

    /// <summary>The 64 rounds of a block whose schedule is known.</summary>
    public static void Rounds(Span<uint> state, ReadOnlySpan<uint> schedule)
    {
        ref var s = ref MemoryMarshal.GetReference(state[..8]);
        ref var w = ref MemoryMarshal.GetReference(schedule[..64]);
        uint a = s, b = Unsafe.Add(ref s, 1), c = Unsafe.Add(ref s, 2), d = Unsafe.Add(ref s, 3), bc = b ^ c;
        uint e = Unsafe.Add(ref s, 4), f = Unsafe.Add(ref s, 5), g = Unsafe.Add(ref s, 6), h = Unsafe.Add(ref s, 7);
        for (nuint i = 0; i < 64; i += 8)
        {
            Four(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, ref bc, ref Unsafe.Add(ref w, i));
            Four(ref e, ref f, ref g, ref h, ref a, ref b, ref c, ref d, ref bc, ref Unsafe.Add(ref w, i + 4));
        }
        Add(ref s, a, b, c, d, e, f, g, h);
    }

    /// <summary>Takes one block into the state: its 64 bytes in four vectors. Nothing of the schedule is read before it is written.</summary>
    [SkipLocalsInit]
    public static void Compress(Span<uint> state, Vector128<byte> b0, Vector128<byte> b1, Vector128<byte> b2, Vector128<byte> b3)
    {
        Span<uint> schedule = stackalloc uint[64];
        ref var s = ref MemoryMarshal.GetReference(state[..8]);
        ref var w = ref MemoryMarshal.GetReference(schedule);
        var (x0, x1, x2, x3) = (Begin(b0, ref w, 0), Begin(b1, ref w, 4), Begin(b2, ref w, 8), Begin(b3, ref w, 12));
        uint a = s, b = Unsafe.Add(ref s, 1), c = Unsafe.Add(ref s, 2), d = Unsafe.Add(ref s, 3), bc = b ^ c;
        uint e = Unsafe.Add(ref s, 4), f = Unsafe.Add(ref s, 5), g = Unsafe.Add(ref s, 6), h = Unsafe.Add(ref s, 7);
        for (nuint i = 0; i < 48; i += 16)
        {
            x0 = Extend(x0, x1, x2, x3, ref w, i + 16);
            Four(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, ref bc, ref Unsafe.Add(ref w, i));
            x1 = Extend(x1, x2, x3, x0, ref w, i + 20);
            Four(ref e, ref f, ref g, ref h, ref a, ref b, ref c, ref d, ref bc, ref Unsafe.Add(ref w, i + 4));
            x2 = Extend(x2, x3, x0, x1, ref w, i + 24);
            Four(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, ref bc, ref Unsafe.Add(ref w, i + 8));
            x3 = Extend(x3, x0, x1, x2, ref w, i + 28);
            Four(ref e, ref f, ref g, ref h, ref a, ref b, ref c, ref d, ref bc, ref Unsafe.Add(ref w, i + 12));
        }
        for (nuint i = 48; i < 64; i += 8)
        {
            Four(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h, ref bc, ref Unsafe.Add(ref w, i));
            Four(ref e, ref f, ref g, ref h, ref a, ref b, ref c, ref d, ref bc, ref Unsafe.Add(ref w, i + 4));
        }
        Add(ref s, a, b, c, d, e, f, g, h);
    }

    /// <summary>Four rounds. In place of moving the eight words on, the next call names them four places further.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(ref uint a, ref uint b, ref uint c, ref uint d, ref uint e, ref uint f, ref uint g, ref uint h, ref uint bc, ref uint w)
    {
        Round(a, b, ref bc, ref d, e, f, g, ref h, w);
        Round(h, a, ref bc, ref c, d, e, f, ref g, Unsafe.Add(ref w, 1));
        Round(g, h, ref bc, ref b, c, d, e, ref f, Unsafe.Add(ref w, 2));
        Round(f, g, ref bc, ref a, b, c, d, ref e, Unsafe.Add(ref w, 3));
    }

    /// <summary>One round. Maj(a, b, c) is ((a ^ b) &amp; (b ^ c)) ^ b, and this round's a ^ b is the next one's b ^ c.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(uint a, uint b, ref uint bc, ref uint d, uint e, uint f, uint g, ref uint h, uint w)
    {
        h += w + (((f ^ g) & e) ^ g);
        h += BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
        d += h;
        var ab = a ^ b;
        h += BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
        h += (ab & bc) ^ b;
        bc = ab;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref uint s, uint a, uint b, uint c, uint d, uint e, uint f, uint g, uint h)
    {
        s += a;
        Unsafe.Add(ref s, 1) += b;
        Unsafe.Add(ref s, 2) += c;
        Unsafe.Add(ref s, 3) += d;
        Unsafe.Add(ref s, 4) += e;
        Unsafe.Add(ref s, 5) += f;
        Unsafe.Add(ref s, 6) += g;
        Unsafe.Add(ref s, 7) += h;
    }

    /// <summary>Four of the first 16 words: the block's own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Begin(Vector128<byte> block, ref uint schedule, nuint i)
    {
        var words = Vector128.Shuffle(block, Vector128.Create((byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)).AsUInt32();
        (words + Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Sha256Constants.K), i)).StoreUnsafe(ref schedule, i);
        return words;
    }

    /// <summary>Four more words from the 16 before them; the third and fourth need the first and second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Extend(Vector128<uint> x0, Vector128<uint> x1, Vector128<uint> x2, Vector128<uint> x3, ref uint schedule, nuint i)
    {
        var early = Joined(x0, x1);
        var sum = x0 + Joined(x2, x3) + (Rotate(early, 7) ^ Rotate(early, 18) ^ (early >>> 3));
        sum += Late(Vector128.Shuffle(x3, Vector128.Create(2u, 3, 0, 1))) & Vector128.Create(uint.MaxValue, uint.MaxValue, 0, 0);
        sum += Late(Vector128.Shuffle(sum, Vector128.Create(0u, 1, 0, 1))) & Vector128.Create(0, 0, uint.MaxValue, uint.MaxValue);
        (sum + Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Sha256Constants.K), i)).StoreUnsafe(ref schedule, i);
        return sum;
    }

    /// <summary>The last three words of one vector and the first of the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Joined(Vector128<uint> left, Vector128<uint> right) =>
        Ssse3.IsSupported ? Ssse3.AlignRight(right.AsByte(), left.AsByte(), 4).AsUInt32() : Vector128.Create(left[1], left[2], left[3], right[0]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Late(Vector128<uint> x) => Rotate(x, 17) ^ Rotate(x, 19) ^ (x >>> 10);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Rotate(Vector128<uint> x, int bits) => (x >>> bits) | (x << (32 - bits));
}
