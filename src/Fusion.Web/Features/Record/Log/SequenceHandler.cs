using Fusion.OpenRecord;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Witnessing;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.Log;

/// <summary>
/// Gives waiting entries their places, builds the tiles and signs a checkpoint, all in one transaction: cut short at any instruction, nothing of it has
/// happened, and what was never committed was never shown. Two sequencers cannot both succeed: places and sizes are unique.
/// </summary>
internal sealed class SequenceHandler(FusionDb db, Database database, LogReader log, LogState state, KeyRing ring, Witnesses witnesses, TimeProvider clock)
{
    const int MostAtOnce = 8192;

    public async Task<Outcome<Sequenced>> Handle(CancellationToken cancel)
    {
        if (!await database.TakeSequencersTurn(db, cancel)) return new Sequenced(state.Head);
        var head = await log.Newest(cancel);
        // Nothing goes on before the witnesses have signed what there is.
        if (head is { IsShown: false }) return new Sequenced(head);
        var waiting = await db.Set<LogEntry>().AsTracking().Where(entry => entry.Position == null).OrderBy(entry => entry.ActId).Take(MostAtOnce).ToListAsync(cancel);
        if (waiting.Count == 0) return new Sequenced(head);
        var signers = await Signers(head, cancel);
        var edge = state.Edge.Size == (head?.Size ?? 0) && state.Edge.Root == (head?.Checkpoint.Root ?? LogEdge.Empty.Root) ? state.Edge : await log.Edge(head, cancel);
        var growth = edge.Append([.. waiting.Select(entry => (ReadOnlyMemory<byte>)entry.Bytes)]);
        for (var at = 0; at < waiting.Count; at++) waiting[at].Position = edge.Size + at;
        foreach (var resource in growth.Resources.Where(resource => !resource.Address.IsEntries)) await Keep(resource, cancel);
        var checkpoint = new Checkpoint(signers[0].Key.Name, growth.After.Size, growth.After.Root);
        var now = clock.GetUtcNow().UtcDateTime;
        // A clock that was set back does not make this one older than the one before.
        var signedAt = head is null || now > head.SignedAt ? now : head.SignedAt;
        var signed = new LogCheckpoint { Size = checkpoint.Size, Note = checkpoint.SignedBy(signers).ToString(), SignedAt = signedAt, ShownAt = witnesses.Policy.Witnesses.Count == 0 ? signedAt : null };
        db.Add(signed);
        return new Sequenced(SignedHead.Of(signed)) { Edge = growth.After };
    }

    /// <summary>By every key that is in force, the newest first: two, while readers come over from one to the other.</summary>
    async Task<IReadOnlyList<NoteSigner>> Signers(SignedHead? head, CancellationToken cancel)
    {
        var keys = await log.Keys(cancel);
        if (keys.Count == 0)
        {
            var first = new LogKey { Id = $"{ring.First.Id:x8}", Verifier = ring.First.ToString(), MadeAt = clock.GetUtcNow().UtcDateTime };
            db.Add(first);
            keys.Add(first);
        }
        if (head is not null && head.Note != state.Head?.Note && SignedNote.Parse(head.Bytes).Verified(LogReader.Checkers(keys)).Count == 0) throw new LogBroken("the newest checkpoint is not signed by a key of this record");
        return [.. keys.Where(key => key.RetiredAt is null).Select(key => ring.Signer(VerifierKey.Parse(key.Verifier)))];
    }

    /// <summary>A tile that goes on takes the place of its beginning.</summary>
    async Task Keep(LogResource resource, CancellationToken cancel)
    {
        var (level, index) = (resource.Address.Level, resource.Address.Index);
        if (await db.Set<LogTile>().AsTracking().FirstOrDefaultAsync(tile => tile.Level == level && tile.Index == index, cancel) is { } known) known.Bytes = resource.Bytes.ToArray();
        else db.Add(new LogTile { Level = level, Index = index, Bytes = resource.Bytes.ToArray() });
    }
}

/// <summary>The newest checkpoint that was signed; and where the log ends now, if it went on.</summary>
internal sealed record Sequenced(SignedHead? Newest)
{
    public LogEdge? Edge { get; init; }
}
