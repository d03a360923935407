using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.ChangeKey;

/// <summary>Ends the time in which two keys sign: the older one signs no more.</summary>
internal sealed class RetireKeyHandler(FusionDb db, CurrentKeys keys, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(string by, Guid? actor, CancellationToken cancel)
    {
        var signing = await db.Set<LogKey>().AsTracking().Where(key => key.RetiredAt == null).OrderByDescending(key => key.MadeAt).ToListAsync(cancel);
        if (signing.Count < 2) return new Rejection("retire", "record-keys.one");
        var old = signing[^1];
        // Without it those who trust the old key would never come to the new one.
        if (await keys.Handover(old.Id, cancel) is null) return new Rejection("retire", "record-keys.too-soon");
        record.Enter("retire-record-key", by, actor: actor);
        record.Plainly("key", old.Verifier);
        old.RetiredAt = clock.GetUtcNow().UtcDateTime;
        return default(Done);
    }
}
