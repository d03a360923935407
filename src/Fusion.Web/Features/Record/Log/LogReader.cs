using Fusion.OpenRecord;
using Fusion.Signing;
using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.Log;

/// <summary>Reads the log as it is stored, resource by resource.</summary>
internal sealed class LogReader(FusionDb db)
{
    /// <summary>The newest checkpoint that was signed, whether or not its witnesses have signed it too.</summary>
    public Task<SignedHead?> Newest(CancellationToken cancel) => First(db.Set<LogCheckpoint>().OrderByDescending(checkpoint => checkpoint.Size), cancel);

    /// <summary>The newest checkpoint that readers get.</summary>
    public Task<SignedHead?> NewestShown(CancellationToken cancel) => First(db.Set<LogCheckpoint>().Where(checkpoint => checkpoint.ShownAt != null).OrderByDescending(checkpoint => checkpoint.Size), cancel);

    /// <summary>The first checkpoint that covers an entry and was shown.</summary>
    public Task<SignedHead?> FirstOver(long position, CancellationToken cancel) => First(db.Set<LogCheckpoint>().Where(checkpoint => checkpoint.Size > position && checkpoint.ShownAt != null).OrderBy(checkpoint => checkpoint.Size), cancel);

    /// <summary>The keys by which the record was ever signed, the newest first; none before the first checkpoint.</summary>
    public Task<List<LogKey>> Keys(CancellationToken cancel) => db.Set<LogKey>().AsNoTracking().OrderByDescending(key => key.MadeAt).ToListAsync(cancel);

    /// <summary>Checks notes by whichever of the keys has signed.</summary>
    public static IReadOnlyList<NoteVerifier> Checkers(IEnumerable<LogKey> keys) => [.. keys.Select(key => NoteVerifier.For(VerifierKey.Parse(key.Verifier), Signatures.Check))];

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
        if (tile?.Length / Hash.Size is not { } width || width < address.Width) return null;
        return new LogResource(TileAddress.HashTile(level, index, width), tile).Narrowed(address.Width).Bytes.ToArray();
    }

    /// <summary>The edge of the log at the size of a checkpoint, held against its signed root.</summary>
    public async Task<LogEdge> Edge(SignedHead? head, CancellationToken cancel)
    {
        if (head is null) return LogEdge.Empty;
        var read = new Dictionary<TileAddress, ReadOnlyMemory<byte>>();
        foreach (var address in TileAddress.Partial(head.Size))
            read[address] = await Read(address, cancel) ?? throw new LogBroken($"{address.Path} is missing");
        return LogEdge.Load(head.Checkpoint, address => read[address]);
    }

    /// <summary>The log as it was at a size up to that of a checkpoint, for its root and its proofs.</summary>
    public TreeView At(long size, long now) =>
        new(new TileNodes(now, address => Read(address, CancellationToken.None).GetAwaiter().GetResult() ?? throw new LogBroken($"{address.Path} is missing")), size);

    static async Task<SignedHead?> First(IQueryable<LogCheckpoint> checkpoints, CancellationToken cancel) =>
        await checkpoints.AsNoTracking().FirstOrDefaultAsync(cancel) is { } stored ? SignedHead.Of(stored) : null;
}
