using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Decisions.Propose;

/// <summary>Words a proposal anew, until somebody supports it.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class EditDecisionModel(FusionDb db, DecisionRights rights, DecisionReading reading, DecisionWords labels, Acts acts) : DecisionSeatPage(db, rights, labels, acts)
{
    protected override bool MayEnter => Seat.IsProposer;

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        if (!MayEnter) return Forbid();
        await Show(cancel);
        Fill(reading.Fill(Decision));
        return Page();
    }

    public Task<IActionResult> OnPost(string slug, CancellationToken cancel) =>
        Do<ChangeProposalHandler, Decision>(slug, (handler, actor, fields, stop) => handler.Handle(actor, slug, fields, stop), changed => Redirect(changed.Path), cancel);

    protected override Task Show(CancellationToken cancel)
    {
        Under(T["decision.edit"]);
        return Task.CompletedTask;
    }
}
