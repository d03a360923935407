using System.Globalization;

namespace Fusion.OpenRecord;

/// <summary>Which resource of a log: a tile of hashes, or a bundle of entries. Source: C2SP tlog-tiles, "APIs".</summary>
public readonly record struct TileAddress
{
    /// <summary>How many levels of the tree a tile holds.</summary>
    public const int Height = 8;

    /// <summary>How many hashes or entries a full tile or bundle holds.</summary>
    public const int FullWidth = 256;

    private const int EntriesLevel = -1;
    private const int HighestLevel = 63;

    private TileAddress(int level, long index, int width)
    {
        if (level is < EntriesLevel or > HighestLevel) throw new ArgumentOutOfRangeException(nameof(level));
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (width is < 1 or > FullWidth) throw new ArgumentOutOfRangeException(nameof(width));
        (Level, Index, Width) = (level, index, width);
    }

    /// <summary>The level of a tile: 0 holds leaf hashes, each further one the roots of full tiles below it. -1 for a bundle of entries.</summary>
    public int Level { get; }

    /// <summary>Its place in the level, from 0.</summary>
    public long Index { get; }

    /// <summary>How many hashes or entries it holds, 1 to 256.</summary>
    public int Width { get; }

    /// <summary>Whether it is a bundle of entries.</summary>
    public bool IsEntries => Level == EntriesLevel;

    /// <summary>Whether it will never change: it may be cached for ever.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>The same place, full: where to look when a partial one is gone.</summary>
    public TileAddress Full => new(Level, Index, FullWidth);

    /// <summary>The path below the log's prefix, such as <c>tile/0/x001/234.p/56</c> or <c>tile/entries/000</c>.</summary>
    public string Path
    {
        get
        {
            var path = (Index % 1000).ToString("000", CultureInfo.InvariantCulture);
            for (var rest = Index / 1000; rest > 0; rest /= 1000) path = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/{path}");
            var kind = IsEntries ? "entries" : Level.ToString(CultureInfo.InvariantCulture);
            return IsFull ? $"tile/{kind}/{path}" : string.Create(CultureInfo.InvariantCulture, $"tile/{kind}/{path}.p/{Width}");
        }
    }

    /// <summary>A tile of hashes by level (0 to 63), place, and width (1 to 256).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A figure out of its range.</exception>
    public static TileAddress HashTile(int level, long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        return new(level, index, width);
    }

    /// <summary>A bundle of entries by place and width (1 to 256).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A figure out of its range.</exception>
    public static TileAddress Bundle(long index, int width) => new(EntriesLevel, index, width);

    /// <summary>The tile of hashes at a place as it is in a tree of a size; null when nothing of it is there yet.</summary>
    public static TileAddress? Hashes(int level, long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        return Within(level, index, level * Height > 62 ? 0 : size >> (level * Height));
    }

    /// <summary>The bundle at a place as it is in a tree of a size; null when nothing of it is there yet.</summary>
    public static TileAddress? Entries(long index, long size) => Within(EntriesLevel, index, size);

    /// <summary>Every resource of a tree of a size that is not full, tiles by level and the bundle last.</summary>
    public static IReadOnlyList<TileAddress> Partial(long size)
    {
        var found = new List<TileAddress>();
        for (var (level, count) = (0, size); count > 0; level++, count /= FullWidth)
        {
            if (Hashes(level, count / FullWidth, size) is { IsFull: false } tile) found.Add(tile);
        }
        if (Entries(size / FullWidth, size) is { IsFull: false } bundle) found.Add(bundle);
        return found;
    }

    /// <summary>Reads a path below the log's prefix. Only the one right way to write it is taken.</summary>
    /// <exception cref="RecordFaultException">It names no tile and no bundle (<see cref="RecordFault.TilePath"/>).</exception>
    public static TileAddress Parse(string path) =>
        TryParse(path, out var address) ? address : throw new RecordFaultException(RecordFault.TilePath, $"No tile and no bundle has the path {RecordFaultException.Shown(path)}.");

    /// <summary>Reads a path below the log's prefix, or says that it is none.</summary>
    public static bool TryParse(string? path, out TileAddress address)
    {
        address = default;
        var parts = path?.Split('/') ?? [];
        if (path is not { Length: <= 64 } || parts.Length < 3 || parts[0] != "tile") return false;
        if (!TryNumber(parts[1], out var level))
        {
            if (parts[1] != "entries") return false;
            level = EntriesLevel;
        }
        var width = (long)FullWidth;
        if (parts.Length > 3 && parts[^2].EndsWith(".p", StringComparison.Ordinal))
        {
            if (!TryNumber(parts[^1], out width)) return false;
            parts = [.. parts[..^2], parts[^2][..^2]];
        }
        var digits = string.Concat(parts[2..].Select(part => part.TrimStart('x')));
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || level > HighestLevel || width is < 1 or > FullWidth) return false;
        address = new TileAddress((int)level, index, (int)width);
        return address.Path == path;
    }

    private static TileAddress? Within(int level, long index, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (index >= count / FullWidth + (count % FullWidth == 0 ? 0 : 1)) return null;
        return new(level, index, (int)Math.Min(FullWidth, count - (index * FullWidth)));
    }

    private static bool TryNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
