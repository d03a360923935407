using System.Buffers.Binary;

namespace Fusion.OpenRecord;

/// <summary>One resource to write and serve.</summary>
/// <param name="Address">Which; its <see cref="TileAddress.Path"/> is where it is served, and <see cref="TileAddress.IsFull"/> says whether it may be cached for ever.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record LogResource(TileAddress Address, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The same place as it was when it held less. Since a log only grows, that is its beginning: who keeps the widest of each place can serve them all.</summary>
    /// <param name="width">How many hashes or entries, from 1 to the width of this one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is another.</exception>
    /// <exception cref="RecordFaultException">The bytes are not those of this address (<see cref="RecordFault.TileLength"/>, <see cref="RecordFault.BundleLength"/>).</exception>
    public LogResource Narrowed(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, Address.Width);
        if (width == Address.Width) return this;
        if (!Address.IsEntries)
        {
            var hashes = Tile.Read(Address, Bytes.Span);
            return new(TileAddress.HashTile(Address.Level, Address.Index, width), Tile.Write(hashes.AsSpan(0, width)));
        }
        var length = 0;
        for (var i = 0; i < width; i++)
        {
            if (Bytes.Length < length + 2 || Bytes.Length < length + 2 + BinaryPrimitives.ReadUInt16BigEndian(Bytes.Span[length..]))
                throw new RecordFaultException(RecordFault.BundleLength, $"{Address.Path} ends within entry {i}.");
            length += 2 + BinaryPrimitives.ReadUInt16BigEndian(Bytes.Span[length..]);
        }
        return new(TileAddress.Bundle(Address.Index, width), Bytes[..length]);
    }
}
