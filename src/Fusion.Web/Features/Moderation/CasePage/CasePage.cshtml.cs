using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Moderation.Queue;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Moderation.CasePage;

/// <summary>One thing to be decided: what is there, what is suggested, and the decision.</summary>
[Authorize(Policies.Moderator)]
internal sealed class CasePageModel(FusionDb db, Acts acts, IEnumerable<IModerated> moderated, Me me) : FusionPage
{
    public ModerationCase Case { get; private set; } = null!;

    /// <summary>Null once it is decided.</summary>
    public CaseView? View { get; private set; }

    public string Note { get; private set; } = "";

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel) => await Show(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, string? decision, RefusalReason? reason, string? note, int version, CancellationToken cancel)
    {
        if (decision is not ("accept" or "refuse")) return BadRequest();
        Note = note ?? "";
        var actor = me.Signed;
        var outcome = await acts.Run<DecideHandler, Done>((handler, stop) => handler.Handle(new CaseVerdict(id, decision == "accept", reason, Note, version), actor, stop), cancel);
        if (outcome.IsDone) return Redirect("/moderation/queue");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Show(id, cancel) ? Page() : NotFound();
    }

    async Task<bool> Show(Guid id, CancellationToken cancel)
    {
        if (await db.Set<ModerationCase>().FirstOrDefaultAsync(found => found.Id == id, cancel) is not { } found) return false;
        Case = found;
        if (found.Decision is null) View = await moderated.First(feature => feature.Kinds.Contains(found.Kind)).Show(new WaitingCase(found.Kind, found.SubjectId, found.Payload, found.Pseudonym, found.By), cancel);
        Title(Rejections.Count > 0 ? T["error.prefix", found.Title] : found.Title);
        Frame.IsPrivate = true;
        Below((T["moderation.title"], "/moderation"), (T["moderation.queue"], "/moderation/queue"));
        return true;
    }
}
