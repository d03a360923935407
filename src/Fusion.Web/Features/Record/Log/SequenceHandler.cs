using Fusion.OpenRecord;
using Fusion.Web.Data;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.Log;

/// <summary>
/// Gives waiting entries their places, builds the tiles and signs a checkpoint, all in one transaction: cut short at any instruction, nothing of it has
/// happened, and what was never committed was never shown. Two sequencers cannot both succeed: places and sizes are unique.
/// </summary>
internal sealed class SequenceHandler(FusionDb db, Database database, LogReader log, LogState state, RecordKey key, TimeProvider clock)
{
    const int MostAtOnce = 8192;

    public async Task<Outcome<Sequenced>> Handle(CancellationToken cancel)
    {
        if (!await database.TakeSequencersTurn(db, cancel)) return new Sequenced(0, state.Head);
        var head = await log.Newest(cancel);
        var waiting = await db.Set<LogEntry>().AsTracking().Where(entry => entry.Position == null).OrderBy(entry => entry.ActId).Take(MostAtOnce).ToListAsync(cancel);
        if (waiting.Count == 0) return new Sequenced(0, head);
        var edge = state.Edge.Size == (head?.Size ?? 0) && state.Edge.Root == (head?.Checkpoint.Root ?? LogEdge.Empty.Root) ? state.Edge : await log.Edge(head, cancel);
        var growth = edge.Append([.. waiting.Select(entry => (ReadOnlyMemory<byte>)entry.Bytes)]);
        for (var at = 0; at < waiting.Count; at++) waiting[at].Position = edge.Size + at;
        foreach (var resource in growth.Resources.Where(resource => !resource.Address.IsEntries)) await Keep(resource, cancel);
        var checkpoint = new Checkpoint(key.Verifier.Name, growth.After.Size, growth.After.Root);
        var signed = new SignedHead(checkpoint, checkpoint.SignedBy(key.Signer).ToString(), clock.GetUtcNow().UtcDateTime);
        db.Add(new LogCheckpoint { Size = signed.Size, Note = signed.Note, SignedAt = signed.SignedAt });
        return new Sequenced(waiting.Count, signed) { Edge = growth.After };
    }

    /// <summary>A tile that goes on takes the place of its beginning.</summary>
    async Task Keep(LogResource resource, CancellationToken cancel)
    {
        var (level, index) = (resource.Address.Level, resource.Address.Index);
        if (await db.Set<LogTile>().AsTracking().FirstOrDefaultAsync(tile => tile.Level == level && tile.Index == index, cancel) is { } known) known.Bytes = resource.Bytes.ToArray();
        else db.Add(new LogTile { Level = level, Index = index, Bytes = resource.Bytes.ToArray() });
    }
}

/// <summary>How many entries got their place, and the newest checkpoint now.</summary>
internal sealed record Sequenced(int Count, SignedHead? Head)
{
    public LogEdge? Edge { get; init; }
}
