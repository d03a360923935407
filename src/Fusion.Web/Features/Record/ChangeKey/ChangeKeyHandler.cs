using Fusion.OpenRecord;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Record.ChangeKey;

/// <summary>A new key signs from now on, beside the one before, until that is retired.</summary>
internal sealed class ChangeKeyHandler(FusionDb db, LogReader log, KeyRing ring, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(string by, Guid? actor, CancellationToken cancel)
    {
        var keys = await log.Keys(cancel);
        if (keys.Count == 0) return new Rejection("change", "record-keys.none");
        if (keys.Count(key => key.RetiredAt is null) > 1) return new Rejection("change", "record-keys.two");
        var before = VerifierKey.Parse(keys[0].Verifier);
        var made = ring.Make(before);
        var act = record.Enter(KeyHandover.Act, by, actor: actor);
        record.Plainly("from", before.ToString());
        record.Plainly("to", made.ToString());
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new LogKey { Id = $"{made.Id:x8}", Verifier = made.ToString(), MadeAt = now > keys[0].MadeAt ? now : keys[0].MadeAt.AddSeconds(1), ActId = act });
        return default(Done);
    }
}
