namespace Fusion.OpenRecord;

/// <summary>A tree read from tiles. A tile is read once, and its inner nodes are hashed at the first need.</summary>
/// <remarks>Nothing is taken on trust by making a proof from it and checking that against a signed root: <see cref="Proofs"/>. Keeps every tile
/// that it read. Not safe to share between threads.</remarks>
public sealed class TileNodes : NodeSource
{
    private readonly Func<TileAddress, ReadOnlyMemory<byte>> read;
    private readonly Dictionary<TileAddress, Hash[][]> tiles = [];

    /// <summary>A tree of a size, over tiles.</summary>
    /// <param name="size">Its number of leaves.</param>
    /// <param name="read">Gives the bytes of a tile; may give the full tile in place of a partial one.</param>
    public TileNodes(long size, Func<TileAddress, ReadOnlyMemory<byte>> read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentNullException.ThrowIfNull(read);
        Size = size;
        this.read = read;
    }

    /// <inheritdoc/>
    public override long Size { get; }

    /// <inheritdoc/>
    /// <exception cref="RecordFaultException">The tile has too few bytes (<see cref="RecordFault.TileLength"/>).</exception>
    public override Hash Node(int level, long index)
    {
        Require(level, index);
        var (tileLevel, inner) = (level / TileAddress.Height, level % TileAddress.Height);
        var first = index << inner;
        var address = TileAddress.Hashes(tileLevel, first / TileAddress.FullWidth, Size)
            ?? throw new ArgumentOutOfRangeException(nameof(index), "There is no such tile.");
        if (!tiles.TryGetValue(address, out var rows)) tiles.Add(address, rows = Rows(address));
        return rows[inner][(first % TileAddress.FullWidth) >> inner];
    }

    private Hash[][] Rows(TileAddress address)
    {
        var rows = new Hash[TileAddress.Height][];
        rows[0] = Tile.Read(address, read(address).Span);
        for (var inner = 1; inner < rows.Length; inner++)
        {
            rows[inner] = new Hash[rows[inner - 1].Length / 2];
            Merkle.Nodes(rows[inner - 1].AsSpan(0, 2 * rows[inner].Length), rows[inner]);
        }
        return rows;
    }
}
