using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Stories.StoryDrafts;

/// <summary>The reader's own stories and how far they are; for peers also those that wait for somebody's eyes.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class StoryDraftsModel(FusionDb db, StoryPeers peers, Me me) : FusionPage
{
    const int Most = 100;

    public IReadOnlyList<StoryDraft> Own { get; private set; } = [];

    public IReadOnlyList<StoryDraft> Waiting { get; private set; } = [];

    public bool IsPeer { get; private set; }

    public bool IsSent { get; private set; }

    public async Task OnGet(bool sent, CancellationToken cancel)
    {
        var actor = me.Signed;
        (IsSent, IsPeer) = (sent, await peers.IsPeer(actor, cancel));
        Own = await db.Set<StoryDraft>().Where(draft => draft.WriterId == actor.AccountId).OrderByDescending(draft => draft.UpdatedAt).Take(Most).ToListAsync(cancel);
        if (IsPeer) Waiting = await db.Set<StoryDraft>().Where(draft => draft.State == StoryState.Waiting && draft.WriterId != actor.AccountId).OrderBy(draft => draft.UpdatedAt).Take(Most).ToListAsync(cancel);
        Title(T["stories.drafts"], T["stories.drafts.lead"]);
        Frame.IsPrivate = true;
        Below((T["kind.stories"], "/stories"));
    }
}
