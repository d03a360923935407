using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fusion.OpenRecord.Hashing;

/// <summary>SHA-256(0x01 ‖ left ‖ right), the inner nodes of a tree: one, or eight side by side.</summary>
internal static class Sha256Nodes
{
    private const uint Bits = 65 * 8;

    /// <summary>The hash of two children that lie one behind the other in 64 bytes.</summary>
    public static void One(ReadOnlySpan<byte> children, Span<byte> parent)
    {
        Span<byte> block = stackalloc byte[Sha256Constants.Block];
        block[0] = 1;
        children[..63].CopyTo(block[1..]);
        Span<uint> state = stackalloc uint[8];
        Sha256Constants.Start.CopyTo(state);
        Sha256Single.Compress(state, block);
        Sha256Single.Rounds(state, Endings.Of(children[63]));
        for (var i = 0; i < 8; i++) BinaryPrimitives.WriteUInt32BigEndian(parent[(4 * i)..], state[i]);
    }

    /// <summary>The hashes of eight pairs: 512 bytes to 256. The output may lie at the beginning of the input.</summary>
    public static void Eight(ReadOnlySpan<byte> children, Span<byte> parents)
    {
        Span<Vector256<uint>> words = stackalloc Vector256<uint>[16];
        Span<Vector256<uint>> states = stackalloc Vector256<uint>[8];
        ref var bytes = ref MemoryMarshal.GetReference(children[..512]);
        Sha256Lanes.Load(ref bytes, 64, ref words[0]);
        Sha256Lanes.Load(ref System.Runtime.CompilerServices.Unsafe.Add(ref bytes, 32), 64, ref words[8]);
        // The prefix pushes everything on by one byte; the last byte falls into the second block.
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
