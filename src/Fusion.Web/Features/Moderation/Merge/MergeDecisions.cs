using Fusion.Web.Data;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Moderation.Merge;

/// <summary>That two records were made one, and that they were parted again: the kept one by its address, the other by its name.</summary>
internal sealed class MergeDecisions(FusionDb db) : IDecisions
{
    public async Task<IReadOnlyList<Decided>> Before(DateTime until, int most, CancellationToken cancel)
    {
        var merged = await db.Set<RecordMerge>().Where(merge => merge.At < until).OrderByDescending(merge => merge.At).Take(most)
            .Select(merge => new Decided(merge.Id, merge.At, "Merge", "Merged", null, merge.GoneTitle, merge.KeptId, merge.KeptTitle)).ToListAsync(cancel);
        var parted = await db.Set<RecordMerge>().Where(merge => merge.UndoneAt < until).OrderByDescending(merge => merge.UndoneAt).Take(most)
            .Select(merge => new Decided(merge.Id, merge.UndoneAt!.Value, "Merge", "Parted", null, merge.GoneTitle, merge.KeptId, merge.KeptTitle)).ToListAsync(cancel);
        return [.. merged.Concat(parted).OrderByDescending(one => one.At).Take(most)];
    }
}
