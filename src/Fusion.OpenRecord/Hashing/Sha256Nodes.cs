using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fusion.OpenRecord.Hashing;

/// <summary>SHA-256(0x01 ‖ left ‖ right), the inner nodes of a tree: one, or eight side by side.</summary>
internal static class Sha256Nodes
{
    private const uint Bits = 65 * 8;

    /// <summary>The hash of two children that lie one behind the other in 64 bytes.</summary>
    [SkipLocalsInit]
    public static void One(ReadOnlySpan<byte> children, Span<byte> parent)
    {
        ref var from = ref MemoryMarshal.GetReference(children[..64]);
        ref var to = ref MemoryMarshal.GetReference(parent[..32]);
        var (b0, b1) = (Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref from, 16));
        var (b2, b3) = (Vector128.LoadUnsafe(ref from, 32), Vector128.LoadUnsafe(ref from, 48));
        var last = b3[15];
        Span<uint> state = stackalloc uint[8];
        Sha256Constants.Start.CopyTo(state);
        // The prefix pushes everything on by one byte; the last byte falls into the second block.
        Sha256Single.Compress(state, Pushed(Vector128.Create((byte)1), b0), Pushed(b0, b1), Pushed(b1, b2), Pushed(b2, b3));
        Sha256Single.Rounds(state, Endings.Of(last));
        Turned(state, 0).StoreUnsafe(ref to);
        Turned(state, 4).StoreUnsafe(ref to, 16);
    }

    /// <summary>The hashes of eight pairs: 512 bytes to 256. The output may lie at the beginning of the input.</summary>
    public static void Eight(ReadOnlySpan<byte> children, Span<byte> parents)
    {
        Span<Vector256<uint>> words = stackalloc Vector256<uint>[16];
        Span<Vector256<uint>> states = stackalloc Vector256<uint>[8];
        ref var bytes = ref MemoryMarshal.GetReference(children[..512]);
        Sha256Lanes.Load(ref bytes, 64, ref words[0]);
        Sha256Lanes.Load(ref Unsafe.Add(ref bytes, 32), 64, ref words[8]);
        // As above: pushed on by one byte.
        var last = words[15] << 24;
        for (var i = 15; i > 0; i--) words[i] = (words[i] >>> 8) | (words[i - 1] << 24);
        words[0] = (words[0] >>> 8) | Vector256.Create(0x01000000u);
        Sha256Lanes.Begin(states);
        Sha256Lanes.Compress(states, words);
        words.Clear();
        words[0] = last | Vector256.Create(0x00800000u);
        words[15] = Vector256.Create(Bits);
        Sha256Lanes.Compress(states, words);
        Sha256Lanes.Store(states, parents[..256]);
    }

    /// <summary>The last byte of one vector and all but the last of the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Pushed(Vector128<byte> left, Vector128<byte> right)
    {
        if (Ssse3.IsSupported) return Ssse3.AlignRight(right, left, 15);
        return Vector128.Shuffle(right, Vector128.Create((byte)255, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)).WithElement(0, left[15]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Turned(ReadOnlySpan<uint> state, int from) =>
        Vector128.Shuffle(Vector128.Create(state[from..]).AsByte(), Vector128.Create((byte)3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12));

    /// <summary>The second block of a node is its last byte and padding: 256 schedules, 64 KiB, made once.</summary>
    private static class Endings
    {
        private static readonly uint[] Schedules = Make();

        public static ReadOnlySpan<uint> Of(byte last) => Schedules.AsSpan(64 * last, 64);

        private static uint[] Make()
        {
            var schedules = new uint[64 * 256];
            Span<byte> block = stackalloc byte[Sha256Constants.Block];
            block[1] = 0x80;
            BinaryPrimitives.WriteUInt32BigEndian(block[60..], Bits);
            for (var last = 0; last < 256; last++)
            {
                block[0] = (byte)last;
                Sha256Single.Schedule(block, schedules.AsSpan(64 * last, 64));
            }
            return schedules;
        }
    }
}
