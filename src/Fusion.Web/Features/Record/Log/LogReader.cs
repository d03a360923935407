using Fusion.OpenRecord;
using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.Log;

/// <summary>Reads the log as it is stored, resource by resource.</summary>
internal sealed class LogReader(FusionDb db)
{
    public async Task<SignedHead?> Newest(CancellationToken cancel) =>
        await db.Set<LogCheckpoint>().AsNoTracking().OrderByDescending(checkpoint => checkpoint.Size).FirstOrDefaultAsync(cancel) is { } stored ? SignedHead.Of(stored) : null;

    /// <summary>The bytes of a tile or bundle just as wide as it is asked for; null when it does not go so far.</summary>
    public async Task<byte[]?> Read(TileAddress address, CancellationToken cancel)
    {
        if (address.IsEntries)
        {
            var from = address.Index * TileAddress.FullWidth;
            var to = from + address.Width;
            var entries = await db.Set<LogEntry>().Where(entry => entry.Position >= from && entry.Position < to).OrderBy(entry => entry.Position).Select(entry => entry.Bytes).ToListAsync(cancel);
            return entries.Count == address.Width ? EntryBundle.Write([.. entries.Select(bytes => (ReadOnlyMemory<byte>)bytes)]) : null;
        }
        var (level, index) = (address.Level, address.Index);
        var tile = await db.Set<LogTile>().Where(tile => tile.Level == level && tile.Index == index).Select(tile => tile.Bytes).FirstOrDefaultAsync(cancel);
        return tile?.Length >= address.Width * Hash.Size ? tile[..(address.Width * Hash.Size)] : null;
    }

    /// <summary>The edge of the log at the size of a checkpoint, held against its signed root.</summary>
    public async Task<LogEdge> Edge(SignedHead? head, CancellationToken cancel)
    {
        if (head is null) return LogEdge.Empty;
        var read = new Dictionary<TileAddress, ReadOnlyMemory<byte>>();
        foreach (var address in TileAddress.Partial(head.Size))
            read[address] = await Read(address, cancel) ?? throw new LogBroken($"{address.Path} is missing");
        var edge = LogEdge.Load(head.Size, address => read[address]);
        return edge.Root == head.Checkpoint.Root ? edge : throw new LogBroken($"the tiles at {head.Size} have another root than the checkpoint");
    }

    /// <summary>The root as it was at an earlier size.</summary>
    public Hash RootAt(long size, long now) =>
        new TreeView(new TileNodes(now, address => Read(address, CancellationToken.None).GetAwaiter().GetResult() ?? throw new LogBroken($"{address.Path} is missing")), size).Root;
}
