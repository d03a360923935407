using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Moderation.Merge;

/// <summary>Parts two records that were merged, as they were.</summary>
internal sealed class UndoMergeHandler(FusionDb db, IEnumerable<IMergeable> mergeables, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Guid id, Actor actor, CancellationToken cancel)
    {
        if (!actor.IsModerator) return new Rejection("undo", "moderation.not-yours");
        var merge = await db.Set<RecordMerge>().AsTracking().FirstOrDefaultAsync(found => found.Id == id && found.UndoneAt == null, cancel);
        if (merge is null) return new Rejection("undo", "merge.undone-already");
        var mergeable = mergeables.First(found => found.Kind == merge.Kind);
        if (await mergeable.Side(merge.KeptId, cancel) is null) return new Rejection("undo", "merge.kept-gone");
        record.Enter("undo-merge", actor.By, actor: actor.Pseudonym);
        record.Changed(merge.KeptId, merge.KeptTitle, []);
        record.Added(merge.GoneId, merge.GoneTitle);
        await mergeable.Part(merge.KeptId, merge.GoneId, merge.Undo, cancel);
        merge.UndoneAt = clock.GetUtcNow().UtcDateTime;
        return default(Done);
    }
}
