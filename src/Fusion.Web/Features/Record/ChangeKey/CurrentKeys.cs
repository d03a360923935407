using Fusion.OpenRecord;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Log;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.ChangeKey;

/// <summary>Which keys sign this record, and how it came from one to the next.</summary>
internal sealed class CurrentKeys(FusionDb db, LogReader log, KeyRing ring)
{
    /// <summary>The keys that sign now, the newest first: two while readers come over, otherwise one.</summary>
    public async Task<IReadOnlyList<VerifierKey>> InForce(CancellationToken cancel)
    {
        var keys = await log.Keys(cancel);
        return keys.Count == 0 ? [ring.First] : [.. keys.Where(key => key.RetiredAt is null).Select(key => VerifierKey.Parse(key.Verifier))];
    }

    /// <summary>The proof that the record tells of the change from this key to the next, under a head that this key has signed; null while there is none.</summary>
    /// <param name="id">The key's id in eight hexadecimal digits.</param>
    public async Task<byte[]?> Handover(string id, CancellationToken cancel)
    {
        var keys = await log.Keys(cancel);
        var at = keys.FindIndex(key => key.Id == id);
        if (at < 1 || keys[at - 1].ActId is not { } act) return null;
        var entry = await db.Set<LogEntry>().Where(entry => entry.ActId == act).FirstOrDefaultAsync(cancel);
        if (entry?.Position is not { } position || await log.FirstOver(position, cancel) is not { } head) return null;
        return new TlogProof(position, log.At(head.Size, head.Size).Inclusion(position), SignedNote.Parse(head.Bytes), entry.Bytes).ToBytes();
    }
}
