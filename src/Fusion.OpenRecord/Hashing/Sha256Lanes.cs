using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fusion.OpenRecord.Hashing;

/// <summary>SHA-256 of eight messages at once, one in each 32-bit lane of a 256-bit vector. Source: FIPS 180-4 §6.2, turned on its side.</summary>
internal static class Sha256Lanes
{
    /// <summary>How many messages go side by side.</summary>
    public const int Count = 8;

    /// <summary>Whether the processor has what this needs; without it, callers go one by one.</summary>
    public static bool Supported => Avx2.IsSupported;

    /// <summary>Takes one block of each lane into the states.</summary>
    /// <param name="states">Eight vectors: word <c>i</c> of lane <c>j</c> is lane <c>j</c> of vector <c>i</c>.</param>
    /// <param name="words">Sixteen vectors: the blocks' words, laid out alike; overwritten.</param>
    public static void Compress(Span<Vector256<uint>> states, Span<Vector256<uint>> words)
    {
        ref var s = ref MemoryMarshal.GetReference(states[..8]);
        ref var w = ref MemoryMarshal.GetReference(words[..16]);
        ref var k = ref MemoryMarshal.GetReference(Sha256Constants.K);
        var work = Work.From(ref s);
        for (nuint i = 0; i < 16; i += 8) work.Eight(ref Unsafe.Add(ref w, i), ref Unsafe.Add(ref k, i));
        for (nuint i = 16; i < 64; i += 16)
        {
            for (nuint j = 0; j < 16; j++) Extend(ref w, j);
            work.Eight(ref w, ref Unsafe.Add(ref k, i));
            work.Eight(ref Unsafe.Add(ref w, 8), ref Unsafe.Add(ref k, i + 8));
        }
        work.AddTo(ref s);
    }

    /// <summary>Sets all lanes to the state before the first block.</summary>
    public static void Begin(Span<Vector256<uint>> states)
    {
        for (var i = 0; i < 8; i++) states[i] = Vector256.Create(Sha256Constants.Start[i]);
    }

    /// <summary>Loads eight big-endian words of each lane as eight columns.</summary>
    /// <param name="bytes">The first byte of the first lane; the next lane's lies <paramref name="stride"/> on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(ref byte bytes, nuint stride, ref Vector256<uint> columns) =>
        Transpose(
            Row(ref bytes, 0), Row(ref bytes, stride), Row(ref bytes, 2 * stride), Row(ref bytes, 3 * stride),
            Row(ref bytes, 4 * stride), Row(ref bytes, 5 * stride), Row(ref bytes, 6 * stride), Row(ref bytes, 7 * stride), ref columns);

    /// <summary>Writes the hashes of all lanes, 32 bytes each.</summary>
    public static void Store(ReadOnlySpan<Vector256<uint>> states, Span<byte> hashes)
    {
        Span<Vector256<uint>> rows = stackalloc Vector256<uint>[8];
        Transpose(states[0], states[1], states[2], states[3], states[4], states[5], states[6], states[7], ref rows[0]);
        ref var to = ref MemoryMarshal.GetReference(hashes[..256]);
        for (var i = 0; i < 8; i++) Turn(rows[i]).AsByte().StoreUnsafe(ref to, (nuint)(32 * i));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Row(ref byte bytes, nuint at) => Turn(Vector256.LoadUnsafe(ref bytes, at).AsUInt32());

    /// <summary>Turns round the bytes of each word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Turn(Vector256<uint> words) => Avx2.Shuffle(
        words.AsByte(),
        Vector256.Create((byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12)).AsUInt32();

    /// <summary>Eight rows of eight words to eight columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(Vector256<uint> r0, Vector256<uint> r1, Vector256<uint> r2, Vector256<uint> r3, Vector256<uint> r4, Vector256<uint> r5, Vector256<uint> r6, Vector256<uint> r7, ref Vector256<uint> columns)
    {
        var (a0, a1, a2, a3) = Pairs(r0, r1, r2, r3);
        var (b0, b1, b2, b3) = Pairs(r4, r5, r6, r7);
        columns = Avx2.Permute2x128(a0, b0, 0x20);
        Unsafe.Add(ref columns, 1) = Avx2.Permute2x128(a1, b1, 0x20);
        Unsafe.Add(ref columns, 2) = Avx2.Permute2x128(a2, b2, 0x20);
        Unsafe.Add(ref columns, 3) = Avx2.Permute2x128(a3, b3, 0x20);
        Unsafe.Add(ref columns, 4) = Avx2.Permute2x128(a0, b0, 0x31);
        Unsafe.Add(ref columns, 5) = Avx2.Permute2x128(a1, b1, 0x31);
        Unsafe.Add(ref columns, 6) = Avx2.Permute2x128(a2, b2, 0x31);
        Unsafe.Add(ref columns, 7) = Avx2.Permute2x128(a3, b3, 0x31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<uint> P0, Vector256<uint> P1, Vector256<uint> P2, Vector256<uint> P3) Pairs(Vector256<uint> r0, Vector256<uint> r1, Vector256<uint> r2, Vector256<uint> r3)
    {
        var low01 = Avx2.UnpackLow(r0, r1).AsUInt64();
        var high01 = Avx2.UnpackHigh(r0, r1).AsUInt64();
        var low23 = Avx2.UnpackLow(r2, r3).AsUInt64();
        var high23 = Avx2.UnpackHigh(r2, r3).AsUInt64();
        return (Avx2.UnpackLow(low01, low23).AsUInt32(), Avx2.UnpackHigh(low01, low23).AsUInt32(), Avx2.UnpackLow(high01, high23).AsUInt32(), Avx2.UnpackHigh(high01, high23).AsUInt32());
    }

    /// <summary>Word <c>j + 16</c> in the place of word <c>j</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Extend(ref Vector256<uint> w, nuint j)
    {
        var early = Unsafe.Add(ref w, (j + 1) & 15);
        var late = Unsafe.Add(ref w, (j + 14) & 15);
        Unsafe.Add(ref w, j) += Unsafe.Add(ref w, (j + 9) & 15) + (Rotate(early, 7) ^ Rotate(early, 18) ^ (early >>> 3)) + (Rotate(late, 17) ^ Rotate(late, 19) ^ (late >>> 10));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Rotate(Vector256<uint> x, int bits) => (x >>> bits) | (x << (32 - bits));

    /// <summary>The eight working words of each lane.</summary>
    private ref struct Work
    {
        private Vector256<uint> a, b, c, d, e, f, g, h;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Work From(ref Vector256<uint> state) => new()
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
        public void Eight(ref Vector256<uint> w, ref uint k)
        {
            Round(a, b, c, ref d, e, f, g, ref h, w + Vector256.Create(k));
            Round(h, a, b, ref c, d, e, f, ref g, Unsafe.Add(ref w, 1) + Vector256.Create(Unsafe.Add(ref k, 1)));
            Round(g, h, a, ref b, c, d, e, ref f, Unsafe.Add(ref w, 2) + Vector256.Create(Unsafe.Add(ref k, 2)));
            Round(f, g, h, ref a, b, c, d, ref e, Unsafe.Add(ref w, 3) + Vector256.Create(Unsafe.Add(ref k, 3)));
            Round(e, f, g, ref h, a, b, c, ref d, Unsafe.Add(ref w, 4) + Vector256.Create(Unsafe.Add(ref k, 4)));
            Round(d, e, f, ref g, h, a, b, ref c, Unsafe.Add(ref w, 5) + Vector256.Create(Unsafe.Add(ref k, 5)));
            Round(c, d, e, ref f, g, h, a, ref b, Unsafe.Add(ref w, 6) + Vector256.Create(Unsafe.Add(ref k, 6)));
            Round(b, c, d, ref e, f, g, h, ref a, Unsafe.Add(ref w, 7) + Vector256.Create(Unsafe.Add(ref k, 7)));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly void AddTo(ref Vector256<uint> state)
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
        private static void Round(Vector256<uint> a, Vector256<uint> b, Vector256<uint> c, ref Vector256<uint> d, Vector256<uint> e, Vector256<uint> f, Vector256<uint> g, ref Vector256<uint> h, Vector256<uint> w)
        {
            var t = h + w + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + (((f ^ g) & e) ^ g);
            d += t;
            h = t + (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + (((a | b) & c) | (a & b));
        }
    }
}
