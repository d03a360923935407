using Fusion.Web.Data;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Programme;

/// <summary>Agenda and sessions, for who leads the event.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ProgrammePageModel(FusionDb db, EventRights rights, EventWords labels, DecisionCards decisions, Acts acts, TimeProvider clock) : EventSeatPage(db, rights, labels, acts, clock)
{
    readonly FusionDb db = db;

    public IReadOnlyList<EventPart> Parts { get; private set; } = [];

    /// <summary>What the network has not decided yet, and is not on the agenda.</summary>
    public IReadOnlyList<AgendaQuestion> Questions { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        if (!Seat.MayLead) return Forbid();
        await Show(cancel);
        Fill(name => name == "each" ? "10" : null);
        return Page();
    }

    public Task<IActionResult> OnPostAdd(string slug, CancellationToken cancel) =>
        Do<ProgrammeHandler>(slug, (handler, actor, fields, stop) => handler.Add(actor, slug, fields, stop), $"/events/{slug}/programme", cancel);

    public Task<IActionResult> OnPostTakeUp(string slug, CancellationToken cancel) =>
        Do<ProgrammeHandler>(slug, (handler, actor, fields, stop) => handler.TakeUp(actor, slug, fields, stop), $"/events/{slug}/programme", cancel);

    public Task<IActionResult> OnPostRemove(string slug, Guid id, CancellationToken cancel) =>
        Do<ProgrammeHandler>(slug, (handler, actor, _, stop) => handler.Remove(actor, slug, id, stop), $"/events/{slug}/programme", cancel);

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Event.Id;
        Parts = await db.Set<EventPart>().Where(part => part.EventId == id).OrderBy(part => part.Order).ToListAsync(cancel);
        if (Event.NetworkId is { } network) Questions = [.. (await decisions.Undecided(network, Event.IsPublic, cancel)).Where(question => Parts.All(part => part.DecisionId != question.Id))];
        Under(T["event.programme"]);
    }
}
