using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Features.Moderation.Merge;

/// <summary>Makes one of two records: field by field as chosen; both addresses lead to the one that is kept.</summary>
internal sealed class MergeHandler(FusionDb db, IEnumerable<IMergeable> mergeables, RecordBook record, AddressBook addresses, TimeProvider clock)
{
    public async Task<Outcome<Guid>> Handle(MergeWish wish, Actor actor, CancellationToken cancel)
    {
        if (!actor.IsModerator) return new Rejection("merge", "moderation.not-yours");
        if (wish.Kept == wish.Gone) return new Rejection("other", "merge.same");
        foreach (var mergeable in mergeables)
        {
            if (await mergeable.Side(wish.Kept, cancel) is not { } kept || await mergeable.Side(wish.Gone, cancel) is not { } gone) continue;
            if (kept.Version != wish.KeptVersion || gone.Version != wish.GoneVersion) return new Rejection("merge", "moderation.changed");
            var now = clock.GetUtcNow().UtcDateTime;
            record.Enter("merge", actor.By, actor: actor.Pseudonym);
            record.Changed(kept.Id, kept.Title, [.. wish.FromGone.Where(field => kept.Draft[field] != gone.Draft[field]).Select(field => new FieldDifference(field, kept.Draft[field], gone.Draft[field]))]);
            record.Removed(gone.Id, gone.Title);
            var undo = await mergeable.Merge(kept.Id, gone.Id, wish.FromGone, cancel);
            await addresses.Retire(gone.Id, gone.Title, kept.Id, now, cancel);
            var merge = new RecordMerge { Id = Guid.CreateVersion7(), Kind = mergeable.Kind, KeptId = kept.Id, KeptTitle = Short(kept.Title), GoneId = gone.Id, GoneTitle = Short(gone.Title), At = now, By = actor.By, Undo = undo };
            db.Add(merge);
            return merge.Id;
        }
        return new Rejection("other", "merge.unknown");
    }

    static string Short(string title) => title.Length > 300 ? title[..300] : title;
}

/// <param name="FromGone">The fields of which the kept record takes what the other says.</param>
internal sealed record MergeWish(Guid Kept, Guid Gone, int KeptVersion, int GoneVersion, IReadOnlyCollection<string> FromGone);
