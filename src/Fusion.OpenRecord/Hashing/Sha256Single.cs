using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fusion.OpenRecord.Hashing;

/// <summary>SHA-256 of one message at a time, without allocation and without a call into the system's library, whose own cost exceeds that of a
/// short message. Source: FIPS 180-4 §6.2.</summary>
internal static class Sha256Single
{
    /// <summary>Takes whole blocks into the state.</summary>
    public static void Compress(Span<uint> state, ReadOnlySpan<byte> blocks)
    {
        Span<uint> words = stackalloc uint[64];
        Span<uint> schedule = stackalloc uint[64];
        for (; blocks.Length >= Sha256Constants.Block; blocks = blocks[Sha256Constants.Block..])
            Compress(ref MemoryMarshal.GetReference(state), ref MemoryMarshal.GetReference(blocks), ref MemoryMarshal.GetReference(words), ref MemoryMarshal.GetReference(schedule));
    }

    /// <summary>The 64 words of a block, each with its round's constant added: what <see cref="Rounds"/> needs.</summary>
    public static void Schedule(ReadOnlySpan<byte> block, Span<uint> schedule)
    {
        Span<uint> words = stackalloc uint[64];
        ref var w = ref MemoryMarshal.GetReference(words);
        ref var s = ref MemoryMarshal.GetReference(schedule[..64]);
        Load(ref MemoryMarshal.GetReference(block[..Sha256Constants.Block]), ref w, ref s);
        for (nuint i = 16; i < 64; i += 4) Extend(ref w, ref s, i);
    }

    /// <summary>The 64 rounds of a block whose schedule is known.</summary>
    public static void Rounds(Span<uint> state, ReadOnlySpan<uint> schedule)
    {
        ref var s = ref MemoryMarshal.GetReference(state[..8]);
        ref var w = ref MemoryMarshal.GetReference(schedule[..64]);
        var work = Work.From(ref s);
        for (nuint i = 0; i < 64; i += 8)
        {
            work.Four(ref Unsafe.Add(ref w, i));
            work.Swap();
            work.Four(ref Unsafe.Add(ref w, i + 4));
            work.Swap();
        }
        work.AddTo(ref s);
    }

    private static void Compress(ref uint state, ref byte block, ref uint words, ref uint schedule)
    {
        Load(ref block, ref words, ref schedule);
        var work = Work.From(ref state);
        for (nuint i = 0; i < 48; i += 8)
        {
            Extend(ref words, ref schedule, i + 16);
            work.Four(ref Unsafe.Add(ref schedule, i));
            work.Swap();
            Extend(ref words, ref schedule, i + 20);
            work.Four(ref Unsafe.Add(ref schedule, i + 4));
            work.Swap();
        }
        for (nuint i = 48; i < 64; i += 8)
        {
            work.Four(ref Unsafe.Add(ref schedule, i));
            work.Swap();
            work.Four(ref Unsafe.Add(ref schedule, i + 4));
            work.Swap();
        }
        work.AddTo(ref state);
    }

    /// <summary>The first 16 words: the block's own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load(ref byte block, ref uint words, ref uint schedule)
    {
        var order = Vector128.Create((byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
        for (nuint i = 0; i < 16; i += 4)
        {
            var four = Vector128.Shuffle(Vector128.LoadUnsafe(ref block, 4 * i), order).AsUInt32();
            four.StoreUnsafe(ref words, i);
            (four + Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Sha256Constants.K), i)).StoreUnsafe(ref schedule, i);
        }
    }

    /// <summary>Four more words from the 16 before them; the third and fourth need the first and second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Extend(ref uint words, ref uint schedule, nuint i)
    {
        var early = Vector128.LoadUnsafe(ref words, i - 15);
        var sum = Vector128.LoadUnsafe(ref words, i - 16) + Vector128.LoadUnsafe(ref words, i - 7) + (Rotate(early, 7) ^ Rotate(early, 18) ^ (early >>> 3));
        var last = Vector128.Shuffle(Vector128.LoadUnsafe(ref words, i - 4), Vector128.Create(2u, 3, 0, 1));
        sum += Late(last) & Vector128.Create(uint.MaxValue, uint.MaxValue, 0, 0);
        sum += Late(Vector128.Shuffle(sum, Vector128.Create(0u, 1, 0, 1))) & Vector128.Create(0, 0, uint.MaxValue, uint.MaxValue);
        sum.StoreUnsafe(ref words, i);
        (sum + Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Sha256Constants.K), i)).StoreUnsafe(ref schedule, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Late(Vector128<uint> x) => Rotate(x, 17) ^ Rotate(x, 19) ^ (x >>> 10);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Rotate(Vector128<uint> x, int bits) => (x >>> bits) | (x << (32 - bits));

    /// <summary>The eight working words. In place of moving them on at each round, the rounds rename them.</summary>
    private ref struct Work
    {
        private uint a, b, c, d, e, f, g, h;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Work From(ref uint state) => new()
        {
            a = state,
            b = Unsafe.Add(ref state, 1),
            c = Unsafe.Add(ref state, 2),
            d = Unsafe.Add(ref state, 3),
            e = Unsafe.Add(ref state, 4),
            f = Unsafe.Add(ref state, 5),
            g = Unsafe.Add(ref state, 6),
            h = Unsafe.Add(ref state, 7),
        };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Four(ref uint w)
        {
            Round(a, b, c, ref d, e, f, g, ref h, w);
            Round(h, a, b, ref c, d, e, f, ref g, Unsafe.Add(ref w, 1));
            Round(g, h, a, ref b, c, d, e, ref f, Unsafe.Add(ref w, 2));
            Round(f, g, h, ref a, b, c, d, ref e, Unsafe.Add(ref w, 3));
        }

        /// <summary>After four rounds the words stand four places on.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Swap() => (a, b, c, d, e, f, g, h) = (e, f, g, h, a, b, c, d);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void AddTo(ref uint state)
        {
            state += a;
            Unsafe.Add(ref state, 1) += b;
            Unsafe.Add(ref state, 2) += c;
            Unsafe.Add(ref state, 3) += d;
            Unsafe.Add(ref state, 4) += e;
            Unsafe.Add(ref state, 5) += f;
            Unsafe.Add(ref state, 6) += g;
            Unsafe.Add(ref state, 7) += h;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Round(uint a, uint b, uint c, ref uint d, uint e, uint f, uint g, ref uint h, uint w)
        {
            var t = h + w + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25)) + (((f ^ g) & e) ^ g);
            d += t;
            h = t + (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22)) + (((a | b) & c) | (a & b));
        }
    }
}
