using System.Buffers.Binary;

namespace Fusion.OpenRecord;

/// <summary>The bytes of a bundle: each entry with its length before it, two bytes, big-endian. Source: C2SP tlog-tiles, "Log entries".</summary>
public static class EntryBundle
{
    /// <summary>The most bytes that an entry can have.</summary>
    public const int LongestEntry = ushort.MaxValue;

    /// <summary>Reads a bundle: slices of the bytes given, no copies.</summary>
    /// <param name="address">Which bundle: says how many entries.</param>
    /// <param name="bytes">Its bytes. For a partial bundle the full one is taken too, and the rest of it left.</param>
    /// <exception cref="RecordFaultException">It ends within an entry, has too few, or goes on after the last (<see cref="RecordFault.BundleLength"/>).</exception>
    public static ReadOnlyMemory<byte>[] Read(TileAddress address, ReadOnlyMemory<byte> bytes)
    {
        var entries = new ReadOnlyMemory<byte>[address.Width];
        for (var i = 0; i < entries.Length; i++) entries[i] = Next(address, ref bytes, i);
        if (bytes.Length == 0) return entries;
        // More follows: well for a partial bundle that has become full since, and only then.
        for (var i = entries.Length; i < TileAddress.FullWidth; i++) Next(address, ref bytes, i);
        if (address.IsFull || bytes.Length > 0) throw new RecordFaultException(RecordFault.BundleLength, $"{address.Path} goes on after its last entry.");
        return entries;
    }

    /// <summary>The bytes of entries.</summary>
    /// <exception cref="RecordFaultException">An entry is too long (<see cref="RecordFault.EntryTooLong"/>).</exception>
    public static byte[] Write(ReadOnlySpan<ReadOnlyMemory<byte>> entries) => Extend([], entries);

    /// <summary>The bytes of a bundle that goes on.</summary>
    internal static byte[] Extend(ReadOnlySpan<byte> before, ReadOnlySpan<ReadOnlyMemory<byte>> entries)
    {
        var length = before.Length;
        foreach (var entry in entries) length = checked(length + 2 + Fitting(entry.Length));
        var bytes = new byte[length];
        before.CopyTo(bytes);
        var at = before.Length;
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)entry.Length);
            entry.Span.CopyTo(bytes.AsSpan(at + 2));
            at += 2 + entry.Length;
        }
        return bytes;
    }

    internal static int Fitting(int length) =>
        length <= LongestEntry ? length : throw new RecordFaultException(RecordFault.EntryTooLong, $"An entry of {length} bytes is longer than {LongestEntry}: let it enter as a commitment.");

    private static ReadOnlyMemory<byte> Next(TileAddress address, ref ReadOnlyMemory<byte> bytes, int number)
    {
        if (bytes.Length < 2) throw new RecordFaultException(RecordFault.BundleLength, $"{address.Path} ends after {number} entries.");
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.Span);
        if (bytes.Length < 2 + length) throw new RecordFaultException(RecordFault.BundleLength, $"{address.Path} ends within entry {number}.");
        var entry = bytes.Slice(2, length);
        bytes = bytes[(2 + length)..];
        return entry;
    }
}
