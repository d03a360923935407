using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fusion.OpenRecord.Hashing;

/// <summary>SHA-256(0x00 ‖ entry) of many entries of any lengths, eight side by side: a lane that is done takes the next entry.</summary>
internal ref struct Sha256Leaves
{
    private readonly ReadOnlySpan<ReadOnlyMemory<byte>> entries;
    private readonly Span<Hash> hashes;
    private readonly Span<Vector256<uint>> states;
    private readonly Span<byte> blocks;
    private readonly Span<Lane> lanes;
    private int next;
    private int active;

    private Sha256Leaves(ReadOnlySpan<ReadOnlyMemory<byte>> entries, Span<Hash> hashes, Span<Vector256<uint>> states, Span<byte> blocks, Span<Lane> lanes)
    {
        this.entries = entries;
        this.hashes = hashes;
        this.states = states;
        this.blocks = blocks;
        this.lanes = lanes;
    }

    /// <summary>The leaf hash of each entry, in the same place.</summary>
    public static void Hash(ReadOnlySpan<ReadOnlyMemory<byte>> entries, Span<Hash> hashes)
    {
        Span<Vector256<uint>> states = stackalloc Vector256<uint>[8];
        Span<byte> blocks = stackalloc byte[Sha256Lanes.Count * Sha256Constants.Block];
        Span<Lane> lanes = stackalloc Lane[Sha256Lanes.Count];
        new Sha256Leaves(entries, hashes, states, blocks, lanes).Run();
    }

    /// <summary>The leaf hash of one entry that is too short for the system's library to be worth its call.</summary>
    public static void One(ReadOnlySpan<byte> entry, Span<byte> hash)
    {
        Span<uint> state = stackalloc uint[8];
        Sha256Constants.Start.CopyTo(state);
        Span<byte> block = stackalloc byte[Sha256Constants.Block];
        Alone(state, entry, 0, block);
        for (var i = 0; i < 8; i++) BinaryPrimitives.WriteUInt32BigEndian(hash[(4 * i)..], state[i]);
    }

    private void Run()
    {
        Span<Vector256<uint>> words = stackalloc Vector256<uint>[16];
        Sha256Lanes.Begin(states);
        for (var lane = 0; lane < Sha256Lanes.Count; lane++) TakeNext(lane);
        while (active > 1)
        {
            for (var lane = 0; lane < Sha256Lanes.Count; lane++)
            {
                if (lanes[lane].Left > 0)
                    Fill(entries[lanes[lane].Entry].Span, lanes[lane].Block, blocks.Slice(lane * Sha256Constants.Block, Sha256Constants.Block));
            }
            ref var bytes = ref MemoryMarshal.GetReference(blocks);
            Sha256Lanes.Load(ref bytes, Sha256Constants.Block, ref words[0]);
            Sha256Lanes.Load(ref System.Runtime.CompilerServices.Unsafe.Add(ref bytes, 32), Sha256Constants.Block, ref words[8]);
            Sha256Lanes.Compress(states, words);
            for (var lane = 0; lane < Sha256Lanes.Count; lane++)
            {
                if (lanes[lane].Left > 0) Advance(lane);
            }
        }
        for (var lane = 0; lane < Sha256Lanes.Count; lane++)
        {
            if (lanes[lane].Left > 0) FinishAlone(lane);
        }
    }

    private void Advance(int lane)
    {
        lanes[lane].Block++;
        if (--lanes[lane].Left > 0) return;
        active--;
        Write(lane);
        TakeNext(lane);
    }

    private void TakeNext(int lane)
    {
        if (next == entries.Length) return;
        lanes[lane] = new Lane { Entry = next, Left = Blocks(entries[next].Length) };
        next++;
        active++;
        var words = MemoryMarshal.Cast<Vector256<uint>, uint>(states);
        for (var i = 0; i < 8; i++) words[(i * Sha256Lanes.Count) + lane] = Sha256Constants.Start[i];
    }

    private readonly void FinishAlone(int lane)
    {
        Span<uint> state = stackalloc uint[8];
        var words = MemoryMarshal.Cast<Vector256<uint>, uint>(states);
        for (var i = 0; i < 8; i++) state[i] = words[(i * Sha256Lanes.Count) + lane];
        Alone(state, entries[lanes[lane].Entry].Span, lanes[lane].Block, blocks[..Sha256Constants.Block]);
        for (var i = 0; i < 8; i++) words[(i * Sha256Lanes.Count) + lane] = state[i];
        Write(lane);
    }

    private readonly void Write(int lane)
    {
        var words = MemoryMarshal.Cast<Vector256<uint>, uint>(states);
        var hash = MemoryMarshal.AsBytes(hashes.Slice(lanes[lane].Entry, 1));
        for (var i = 0; i < 8; i++) BinaryPrimitives.WriteUInt32BigEndian(hash[(4 * i)..], words[(i * Sha256Lanes.Count) + lane]);
    }

    /// <summary>The blocks of an entry from one of them on, one after the other.</summary>
    private static void Alone(Span<uint> state, ReadOnlySpan<byte> entry, int from, Span<byte> block)
    {
        var blocks = Blocks(entry.Length);
        for (var i = from; i < blocks; i++)
        {
            Fill(entry, i, block);
            Sha256Single.Compress(state, block);
        }
    }

    /// <summary>How many blocks the prefix, the entry, the mark and the length take.</summary>
    private static int Blocks(int length) => ((length + 1 + 8) / Sha256Constants.Block) + 1;

    /// <summary>Writes one block of prefix ‖ entry ‖ padding. Source: FIPS 180-4 §5.1.1.</summary>
    private static void Fill(ReadOnlySpan<byte> entry, int number, Span<byte> block)
    {
        var start = (number * Sha256Constants.Block) - 1;
        if (start >= 0 && entry.Length - start >= Sha256Constants.Block)
        {
            entry.Slice(start, Sha256Constants.Block).CopyTo(block);
            return;
        }
        block.Clear();
        if (start < 0)
            entry[..Math.Min(entry.Length, Sha256Constants.Block - 1)].CopyTo(block[1..]);
        else if (start < entry.Length)
            entry[start..].CopyTo(block);
        var mark = entry.Length - start;
        if (mark is >= 0 and < Sha256Constants.Block) block[mark] = 0x80;
        if (number == Blocks(entry.Length) - 1) BinaryPrimitives.WriteUInt64BigEndian(block[56..], 8UL * ((ulong)entry.Length + 1));
    }

    private struct Lane
    {
        public int Entry;
        public int Block;
        public int Left;
    }
}
