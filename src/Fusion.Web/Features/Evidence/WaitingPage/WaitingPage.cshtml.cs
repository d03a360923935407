using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.WaitingPage;

/// <summary>What waits to be let through: everything for moderators, for everybody else their own.</summary>
[Authorize]
internal sealed class WaitingPageModel(FusionDb db, FindingLabels labels, Acts acts) : FormPage
{
    public IReadOnlyList<Finding> Waiting { get; private set; } = [];

    public bool IsModerator { get; private set; }

    public FindingLabels Labels => labels;

    public async Task OnGet(CancellationToken cancel) => await Show(cancel);

    public async Task<IActionResult> OnPost(string slug, string? judgement, string? reason, CancellationToken cancel)
    {
        if (!Contributors.Moderates(User)) return Forbid();
        var outcome = await acts.Run<JudgeFindingHandler, Finding>((handler, stop) => handler.Handle(Me, slug, judgement == "let-through", reason, stop), cancel);
        await Show(cancel);
        return outcome.IsDone ? Redirect("/findings/waiting") : Refused(outcome.Rejections);
    }

    async Task Show(CancellationToken cancel)
    {
        IsModerator = Contributors.Moderates(User);
        var waiting = db.Set<Finding>().Where(finding => finding.State == FindingState.Waiting);
        if (!IsModerator) waiting = waiting.Where(finding => finding.ContributorId == Me);
        Waiting = await waiting.OrderBy(finding => finding.CreatedAt).Take(50).ToListAsync(cancel);
        Title(T["findings.waiting"], "");
        Frame.IsPrivate = true;
        Below((T["findings.title"], "/findings"));
    }
}
