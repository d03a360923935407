using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Stories.WriteStory;

/// <summary>Keeps what somebody has written of a story, and puts it before a peer when they say so. What is public stays as it is until a peer has read the new words.</summary>
internal sealed class WriteStoryHandler(FusionDb db, DbSession session, Contributors contributors, StoryReading reading, TimeProvider clock)
{
    public const int MostUnfinished = 20;

    public async Task<Outcome<StoryDraft>> Handle(Actor actor, Guid? id, bool send, Fields fields, CancellationToken cancel)
    {
        if (await contributors.Find(actor.AccountId, cancel) is not { } person) return new Rejection("title", "form.signed-out");
        var now = clock.GetUtcNow().UtcDateTime;
        var own = db.Set<StoryDraft>().AsTracking().Where(draft => draft.WriterId == actor.AccountId);
        var draft = id is null ? null : await own.FirstOrDefaultAsync(draft => draft.Id == id, cancel);
        if (id is not null && draft is null) return new Rejection("title", "story.not-yours");
        if (draft is null && await own.CountAsync(draft => draft.State != StoryState.Public, cancel) >= MostUnfinished) return new Rejection("title", "story.many", MostUnfinished);
        if (draft is null) db.Add(draft = new StoryDraft { Id = Guid.CreateVersion7(), WriterId = actor.AccountId, CreatedAt = now, IsSynthetic = person.IsSynthetic });
        reading.Read(fields, draft, whole: send);
        if (fields.Rejections.Count > 0) return Outcome<StoryDraft>.Rejected(fields.Rejections);
        (draft.State, draft.Answer) = send ? (StoryState.Waiting, "") : (StoryState.Writing, draft.Answer);
        draft.Revision++;
        draft.UpdatedAt = now;
        session.Touch(Topic.Catalogue, draft.EntryId?.Value ?? draft.Id);
        return draft;
    }
}
