using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Attachments.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Stories;

/// <summary>Pictures and papers of stories: its writer adds them while the story is with them, a peer sees them with it, and what came after that eye waits for the next.</summary>
internal sealed class AttachableStories(FusionDb db, StoryPeers peers) : IAttachable
{
    public async Task<Attachable?> Find(Guid subject, Actor? actor, CancellationToken cancel)
    {
        if (await db.Set<StoryDraft>().FirstOrDefaultAsync(draft => draft.Id == subject, cancel) is not { } draft) return null;
        var isOwn = actor is not null && draft.WriterId == actor.AccountId;
        var mayRead = isOwn || (actor is not null && draft.State == StoryState.Waiting && await peers.MayRead(actor, draft, cancel));
        return new Attachable(draft.Title, isOwn || draft.EntryId is null ? draft.Path : $"/id/{draft.EntryId.Value.Value}", mayRead, isOwn && draft.State == StoryState.Writing, draft.ReadAt);
    }
}
