using Fusion.Web.Data;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Events.Call;

/// <summary>What is said of an event, and calling it off.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class EditEventModel(FusionDb db, EventRights rights, EventReading reading, EventWords labels, PlaceTree places, Acts acts, TimeProvider clock) : EventSeatPage(db, rights, labels, acts, clock)
{
    public IEnumerable<string> PlaceNames => places.All.Where(place => place.Level >= PlaceLevel.Country).Take(600).Select(place => place.Name()).Distinct();

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        if (!Seat.MayLead) return Forbid();
        await Show(cancel);
        Fill(reading.Fill(Event));
        return Page();
    }

    public Task<IActionResult> OnPost(string slug, CancellationToken cancel) =>
        Do<ChangeEventHandler, Event>(slug, (handler, actor, fields, stop) => handler.Handle(actor, slug, fields, stop), changed => Redirect(changed.Path), cancel);

    public Task<IActionResult> OnPostCancel(string slug, CancellationToken cancel) =>
        Do<ChangeEventHandler>(slug, (handler, actor, fields, stop) => handler.Cancel(actor, slug, fields, stop), $"/events/{slug}", cancel);

    protected override Task Show(CancellationToken cancel)
    {
        Under(T["event.edit"]);
        return Task.CompletedTask;
    }
}
