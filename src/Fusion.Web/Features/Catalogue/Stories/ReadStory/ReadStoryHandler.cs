using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Stories.ReadStory;

/// <summary>A peer has read a story: it becomes public, or goes back to its writer with what is missing.</summary>
internal sealed class ReadStoryHandler(FusionDb db, DbSession session, StoryPeers peers, StoryPublishing publishing, RecordBook record, TimeProvider clock)
{
    /// <param name="revision">What the peer has read: something newer is not let through unseen.</param>
    public async Task<Outcome<StoryDraft>> Handle(Actor actor, Guid id, int revision, bool letThrough, string? words, CancellationToken cancel)
    {
        if (await db.Set<StoryDraft>().AsTracking().FirstOrDefaultAsync(draft => draft.Id == id && draft.State == StoryState.Waiting, cancel) is not { } draft) return new Rejection("words", "story.read-already");
        if (!await peers.MayRead(actor, draft, cancel)) return new Rejection("words", "story.peers-only");
        if (draft.Revision != revision) return new Rejection("words", "story.changed");
        var said = words?.Trim() ?? "";
        if (said.Length > StoryDraft.MostText || (!letThrough && said.Length < 5)) return new Rejection("words", "story.words", StoryDraft.MostText);
        draft.Answer = said;
        draft.State = letThrough ? StoryState.Public : StoryState.Writing;
        if (!letThrough) return draft;
        draft.ReadAt = clock.GetUtcNow().UtcDateTime;
        record.Enter("publish-story", actor.By, actor: actor.Pseudonym);
        await publishing.Publish(draft, actor.By, cancel);
        session.Touch(Topic.Catalogue, draft.EntryId!.Value.Value);
        return draft;
    }
}
