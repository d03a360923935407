using System.Runtime.InteropServices;

namespace Fusion.OpenRecord;

/// <summary>Computes a whole log again from its entries: every leaf, every tile of every level, and the root.</summary>
/// <remarks>Give every bundle with its tile once, in any order and from any threads; then <see cref="Finish"/>. Keeps 32 bytes for each 256 entries.</remarks>
public sealed class LogAudit
{
    private readonly Checkpoint checkpoint;
    private readonly Hash[] roots;
    private readonly bool[] seen;
    private Hash[] lastTile = [];

    /// <summary>Begins on a log whose checkpoint has been opened.</summary>
    /// <exception cref="RecordFaultException">A log so long that no memory would hold it (<see cref="RecordFault.CheckpointText"/>).</exception>
    public LogAudit(Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        this.checkpoint = checkpoint;
        Bundles = (checkpoint.Size / TileAddress.FullWidth) + (checkpoint.Size % TileAddress.FullWidth == 0 ? 0 : 1);
        if (Bundles > int.MaxValue / Hash.Size) throw new RecordFaultException(RecordFault.CheckpointText, $"A log of {checkpoint.Size} entries is too long to be checked here.");
        roots = new Hash[checkpoint.Size / TileAddress.FullWidth];
        seen = new bool[Bundles];
    }

    /// <summary>The number of bundles, and of tiles of leaves.</summary>
    public long Bundles { get; }

    /// <summary>Checks one bundle against its tile of leaves. Different bundles may be given at the same time.</summary>
    /// <param name="index">From 0 to <see cref="Bundles"/> − 1.</param>
    /// <param name="bundle">Its bytes.</param>
    /// <param name="tile">The bytes of the tile of level 0 at the same place.</param>
    /// <exception cref="RecordFaultException">Either is malformed, or an entry does not hash to what the tile says.</exception>
    public void Take(long index, ReadOnlyMemory<byte> bundle, ReadOnlySpan<byte> tile)
    {
        var address = TileAddress.Entries(index, checkpoint.Size) ?? throw new ArgumentOutOfRangeException(nameof(index));
        var hashes = CheckEntries(address, EntryBundle.Read(address, bundle), MemoryMarshal.AsBytes<Hash>(Tile.Read(TileAddress.HashTile(0, index, address.Width), tile)));
        if (address.IsFull)
            roots[index] = Tile.Root(hashes);
        else
            lastTile = hashes;
        seen[index] = true;
    }

    /// <summary>Checks the tiles above, and the root.</summary>
    /// <param name="read">Gives the bytes of a tile of level 1 or higher.</param>
    /// <exception cref="InvalidOperationException">A bundle has not been given.</exception>
    /// <exception cref="RecordFaultException">A tile does not hold what is below it, or the root is not the one signed.</exception>
    public void Finish(Func<TileAddress, ReadOnlyMemory<byte>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (seen.Contains(false)) throw new InvalidOperationException("Not every bundle has been given.");
        var row = roots;
        var edges = new List<Hash[]> { lastTile };
        for (var level = 1; row.Length > 0; level++)
        {
            var next = new Hash[row.Length / TileAddress.FullWidth];
            for (var index = 0; index * TileAddress.FullWidth < row.Length; index++)
            {
                var tile = TileAddress.Hashes(level, index, checkpoint.Size)!.Value;
                var expected = row.AsSpan(index * TileAddress.FullWidth, tile.Width);
                CheckTile(tile, expected, Tile.Read(tile, read(tile).Span));
                if (tile.IsFull)
                    next[index] = Tile.Root(expected);
                else
                    edges.Add(expected.ToArray());
            }
            row = next;
        }
        if (TreeEdge.RootOf(edges) != checkpoint.Root) throw new RecordFaultException(RecordFault.RootHash, $"The entries lead to another root than the one signed at size {checkpoint.Size}.");
    }

    /// <summary>Checks that entries hash to what a tile says, and gives the hashes.</summary>
    /// <exception cref="RecordFaultException">One does not (<see cref="RecordFault.EntryHash"/>).</exception>
    internal static Hash[] CheckEntries(TileAddress address, ReadOnlySpan<ReadOnlyMemory<byte>> entries, ReadOnlySpan<byte> tile)
    {
        var hashes = new Hash[entries.Length];
        Merkle.Leaves(entries, hashes);
        var same = MemoryMarshal.AsBytes<Hash>(hashes).CommonPrefixLength(tile) / Hash.Size;
        if (same < hashes.Length) throw new RecordFaultException(RecordFault.EntryHash, $"Entry {(address.Index * TileAddress.FullWidth) + same} of {address.Path} does not hash to what its tile says.");
        return hashes;
    }

    private static void CheckTile(TileAddress tile, ReadOnlySpan<Hash> expected, ReadOnlySpan<Hash> found)
    {
        var same = expected.CommonPrefixLength(found);
        if (same < expected.Length) throw new RecordFaultException(RecordFault.TileHash, $"Hash {same} of {tile.Path} is not that of the tile below it.");
    }
}
