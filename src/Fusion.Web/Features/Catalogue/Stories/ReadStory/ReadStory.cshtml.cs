using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Attachments.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Stories.ReadStory;

/// <summary>A peer reads a story before it is public, and says yes, or what is missing. Its writer sees the same page, and cannot say yes.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ReadStoryModel(FusionDb db, StoryPeers peers, AttachedFiles files, Me me, Acts acts) : FormPage
{
    public StoryDraft Draft { get; private set; } = null!;

    public bool MayJudge { get; private set; }

    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Show(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, int revision, string? judgement, string? words, CancellationToken cancel)
    {
        if (!await Show(id, cancel)) return NotFound();
        if (!MayJudge) return Forbid();
        var actor = me.Signed;
        Fill(name => name == "words" ? words : null);
        var outcome = await acts.Run<ReadStoryHandler, StoryDraft>((handler, stop) => handler.Handle(actor, id, revision, judgement == "let-through", words, stop), cancel);
        if (!outcome.IsDone) return Refused(outcome.Rejections);
        return Redirect(outcome.Value!.State == StoryState.Public ? $"/id/{outcome.Value.EntryId!.Value.Value}" : "/contribute/stories");
    }

    async Task<bool> Show(Guid id, CancellationToken cancel)
    {
        var actor = me.Signed;
        if (await db.Set<StoryDraft>().FirstOrDefaultAsync(draft => draft.Id == id, cancel) is not { } draft) return false;
        MayJudge = draft.State == StoryState.Waiting && await peers.MayRead(actor, draft, cancel);
        if (!MayJudge && draft.WriterId != actor.AccountId) return false;
        (Draft, Files) = (draft, await files.All(draft.Id, cancel));
        Title(draft.Title, T["story.read.lead"]);
        Frame.IsPrivate = true;
        Below((T["kind.stories"], "/stories"), (T["stories.drafts"], "/contribute/stories"));
        return true;
    }
}
