using System.Runtime.InteropServices;

namespace Fusion.OpenRecord;

/// <summary>The bytes of a tile: hashes one behind the other. Source: C2SP tlog-tiles, "Merkle Tree".</summary>
public static class Tile
{
    /// <summary>Reads the hashes of a tile.</summary>
    /// <param name="address">Which tile: says how many hashes.</param>
    /// <param name="bytes">Its bytes. For a partial tile the full one is taken too, and the rest of it left.</param>
    /// <exception cref="RecordFaultException">Another number of bytes (<see cref="RecordFault.TileLength"/>).</exception>
    public static Hash[] Read(TileAddress address, ReadOnlySpan<byte> bytes)
    {
        var wanted = address.Width * Hash.Size;
        if (bytes.Length != wanted && (address.IsFull || bytes.Length != TileAddress.FullWidth * Hash.Size))
            throw new RecordFaultException(RecordFault.TileLength, $"{address.Path} has {bytes.Length} bytes and should have {wanted}.");
        return MemoryMarshal.Cast<byte, Hash>(bytes[..wanted]).ToArray();
    }

    /// <summary>The bytes of hashes.</summary>
    public static byte[] Write(ReadOnlySpan<Hash> hashes) => MemoryMarshal.AsBytes(hashes).ToArray();

    /// <summary>The root over a full tile: the hash that stands for it one level up.</summary>
    /// <exception cref="ArgumentException">There are not 256 hashes.</exception>
    public static Hash Root(ReadOnlySpan<Hash> hashes)
    {
        if (hashes.Length != TileAddress.FullWidth) throw new ArgumentException("Only a full tile stands for itself one level up.", nameof(hashes));
        Span<Hash> row = stackalloc Hash[TileAddress.FullWidth / 2];
        Merkle.Nodes(hashes, row);
        for (; row.Length > 1; row = row[..(row.Length / 2)]) Merkle.Nodes(row, row[..(row.Length / 2)]);
        return row[0];
    }
}
