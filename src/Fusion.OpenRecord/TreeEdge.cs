namespace Fusion.OpenRecord;

/// <summary>The right edge of a tree in tiles: the hashes of the tiles that are not full. All that must be known to go on. Immutable.</summary>
/// <remarks>The same edge and the same leaves give the same resources and root, whenever and however often: what was cut short is repaired by repeating it.</remarks>
public sealed class TreeEdge
{
    // The hashes of each level's partial tile, from the leaves up: fewer than 256 each.
    private readonly Hash[][] levels;

    private TreeEdge(long size, Hash[][] levels)
    {
        Size = size;
        this.levels = levels;
        Root = RootOf(levels);
    }

    /// <summary>The edge of a tree without leaves.</summary>
    public static TreeEdge Empty { get; } = new(0, []);

    /// <summary>The number of leaves.</summary>
    public long Size { get; }

    /// <summary>The root of the tree.</summary>
    public Hash Root { get; }

    /// <summary>Takes up a tree again from the tiles that were written for it.</summary>
    /// <param name="size">Its number of leaves.</param>
    /// <param name="read">Gives the bytes of a tile; may give the full tile in place of a partial one.</param>
    /// <exception cref="RecordFaultException">A tile has not the bytes that it should (<see cref="RecordFault.TileLength"/>). Whether the hashes are
    /// right shows only <see cref="Root"/>: compare it with the signed one.</exception>
    public static TreeEdge Load(long size, Func<TileAddress, ReadOnlyMemory<byte>> read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentNullException.ThrowIfNull(read);
        var levels = new List<Hash[]>();
        for (var (level, count) = (0, size); count > 0; level++, count /= TileAddress.FullWidth)
        {
            var tile = TileAddress.Hashes(level, count / TileAddress.FullWidth, size);
            levels.Add(tile is { IsFull: false } partial ? Tile.Read(partial, read(partial).Span) : []);
        }
        return new(size, [.. levels]);
    }

    /// <summary>Appends leaves. O(n) hashes, side by side.</summary>
    /// <param name="leaves">Their hashes.</param>
    /// <param name="partials">Whether tiles that are not full are to be written too. Without them no checkpoint of the result may be
    /// served before those of <see cref="Partials"/> are: for filling a log in one go.</param>
    public TreeGrowth Append(ReadOnlySpan<Hash> leaves, bool partials = true)
    {
        if (leaves.Length == 0) return new(this, []);
        var size = checked(Size + leaves.Length);
        var resources = new List<LogResource>();
        var after = new List<Hash[]>(levels);
        for (var (level, added) = (0, leaves.ToArray()); added.Length > 0; level++)
        {
            if (level == after.Count) after.Add([]);
            Hash[] row = [.. after[level], .. added];
            var first = (Size >> (level * TileAddress.Height)) / TileAddress.FullWidth;
            var full = row.Length / TileAddress.FullWidth;
            for (var i = 0; i < full; i++)
                resources.Add(new(TileAddress.HashTile(level, first + i, TileAddress.FullWidth), Tile.Write(row.AsSpan(i * TileAddress.FullWidth, TileAddress.FullWidth))));
            after[level] = row[(full * TileAddress.FullWidth)..];
            if (partials && after[level].Length > 0)
                resources.Add(new(TileAddress.HashTile(level, first + full, after[level].Length), Tile.Write(after[level])));
            added = Roots(row.AsSpan(0, full * TileAddress.FullWidth));
        }
        return new(new(size, [.. after]), resources);
    }

    /// <summary>The tiles that are not full, as they must be served at this size.</summary>
    public IReadOnlyList<LogResource> Partials()
    {
        var resources = new List<LogResource>();
        for (var level = 0; level < levels.Length; level++)
        {
            if (levels[level].Length > 0)
                resources.Add(new(TileAddress.HashTile(level, (Size >> (level * TileAddress.Height)) / TileAddress.FullWidth, levels[level].Length), Tile.Write(levels[level])));
        }
        return resources;
    }

    /// <summary>The root of each full tile; eight halvings. Overwrites the row, which has been written by then.</summary>
    private static Hash[] Roots(Span<Hash> row)
    {
        for (var height = 0; height < TileAddress.Height; height++)
        {
            Merkle.Nodes(row, row[..(row.Length / 2)]);
            row = row[..(row.Length / 2)];
        }
        return row.ToArray();
    }

    /// <summary>From the smallest full subtree at the right, joined with the next greater one to its left.</summary>
    /// <param name="levels">The hashes of each level's tile that is not full, from the leaves up.</param>
    internal static Hash RootOf(IEnumerable<Hash[]> levels)
    {
        Hash? root = null;
        foreach (var tile in levels)
        {
            var range = new CompactRange();
            range.Append(tile);
            foreach (var peak in range.Peaks.Reverse()) root = root is { } right ? Merkle.Node(peak, right) : peak;
        }
        return root ?? Merkle.EmptyRoot;
    }
}
