using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Stories;

/// <summary>Stories that wait for somebody's eyes, and those that came back to their writer.</summary>
internal sealed class StoriesDesk(FusionDb db, StoryPeers peers, Words words) : IDeskItems
{
    const int Most = 10;

    public async Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel)
    {
        var account = actor.AccountId;
        var back = await db.Set<StoryDraft>().Where(draft => draft.WriterId == account && draft.State == StoryState.Writing && draft.Answer != "").OrderBy(draft => draft.UpdatedAt).Take(Most).ToListAsync(cancel);
        var waiting = await peers.IsPeer(actor, cancel) ? await db.Set<StoryDraft>().Where(draft => draft.WriterId != account && draft.State == StoryState.Waiting).OrderBy(draft => draft.UpdatedAt).Take(Most).ToListAsync(cancel) : [];
        return [.. back.Select(draft => new DeskItem($"story-back:{draft.Id}", words["desk.story-back", draft.Title], draft.Path, draft.UpdatedAt)),
            .. waiting.Select(draft => new DeskItem($"story:{draft.Id}", words["desk.story", draft.Title], $"{draft.Path}/read", draft.UpdatedAt))];
    }
}
