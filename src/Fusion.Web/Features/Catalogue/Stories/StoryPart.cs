using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Attachments.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Stories;

/// <summary>On the page of a story that a member wrote: that a peer read it first, its pictures and papers, and for its writer the way to change it.</summary>
internal sealed class StoryPart(FusionDb db, AttachedFiles files, Me me) : IEntrySection
{
    public int Order => 5;

    public async Task<EntrySection?> Of(EntryCard entry, CancellationToken cancel)
    {
        if (entry.Kind != EntryKind.Story) return null;
        var draft = await db.Set<StoryDraft>().Where(draft => draft.EntryId == entry.Id && draft.ReadAt != null).OrderBy(draft => draft.CreatedAt).FirstOrDefaultAsync(cancel);
        if (draft?.ReadAt is not { } read) return null;
        var isOwn = draft.WriterId is { } writer && writer == me.AccountId;
        return new EntrySection("/Features/Catalogue/Stories/StoryPart.cshtml", new StoryPartView(read, isOwn ? draft.Path : null, await files.Public(draft.Id, read, cancel)));
    }
}

/// <param name="Change">Where its writer changes it; null for everybody else.</param>
internal sealed record StoryPartView(DateTime ReadAt, string? Change, IReadOnlyList<AttachedFile> Files);
