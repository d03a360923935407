using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.CorrectFinding;

/// <summary>Put a finding right; the reason is asked for and shown.</summary>
[Authorize]
internal sealed class CorrectFindingModel(FindingLabels labels, PlaceTree places, FusionDb db, Contributors contributors, Acts acts) : FindingFormPage(labels, places)
{
    public Finding Finding { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (await Refusal(slug, cancel) is { } refusal) return refusal;
        Fill(name => name == "no_child" ? (Finding.Story.Length > 0 ? "true" : "") : FindingFields.Of(Finding, name));
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, CancellationToken cancel)
    {
        if (await Refusal(slug, cancel) is { } refusal) return refusal;
        var fields = Sent(Labels.Field);
        var outcome = await acts.Run<CorrectFindingHandler, Finding>((handler, stop) => handler.Handle(Me, slug, fields, stop), cancel);
        return outcome.IsDone ? Redirect($"{Finding.Path}?corrected=true") : Refused(outcome.Rejections);
    }

    async Task<IActionResult?> Refusal(string slug, CancellationToken cancel)
    {
        if (await db.Set<Finding>().FirstOrDefaultAsync(finding => finding.Slug == slug, cancel) is not { } found) return NotFound();
        if (await contributors.Find(Me, cancel) is not { } person || !found.MayBeChangedBy(person)) return Forbid();
        (Finding, Kind) = (found, found.FigureKind);
        Title(T["finding.correct"], "");
        Frame.IsPrivate = true;
        Below((T["findings.title"], "/findings"), (found.Claim, found.Path));
        return null;
    }
}
