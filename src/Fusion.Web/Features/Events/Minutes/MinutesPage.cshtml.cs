using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Minutes;

/// <summary>The minutes in all their versions; who leads the event writes them, and sees drafts.</summary>
internal sealed class MinutesPageModel(FusionDb db, EventRights rights, EventWords labels, Acts acts, TimeProvider clock) : EventSeatPage(db, rights, labels, acts, clock)
{
    readonly FusionDb db = db;

    public IReadOnlyList<(int Number, DateTime At, bool IsPublished)> Versions { get; private set; } = [];

    public EventMinutes? Shown { get; private set; }

    public int Last { get; private set; }

    public bool MayWrite => Seat.MayLead && !Event.IsCancelled && Event.StartsAt <= Now;

    public async Task<IActionResult> OnGet(string slug, int? version, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        await Show(cancel);
        if (version is { } wanted && (Shown = await Seen().FirstOrDefaultAsync(minutes => minutes.Number == wanted, cancel)) is null) return NotFound();
        var newest = MayWrite ? await Seen().OrderByDescending(minutes => minutes.Number).FirstOrDefaultAsync(cancel) : null;
        Fill(name => name switch { "text" => newest?.Text, "decisions" => newest?.Decisions, "as" => "draft", _ => null });
        return Page();
    }

    public Task<IActionResult> OnPost(string slug, CancellationToken cancel) =>
        Do<MinutesHandler>(slug, (handler, actor, fields, stop) => handler.Handle(actor, slug, fields, stop), $"/events/{slug}/minutes", cancel);

    IQueryable<EventMinutes> Seen()
    {
        var (id, leads) = (Event.Id, Seat.MayLead);
        return db.Set<EventMinutes>().Where(minutes => minutes.EventId == id && (leads || minutes.IsPublished));
    }

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Event.Id;
        Versions = [.. (await Seen().OrderByDescending(minutes => minutes.Number).Select(minutes => new { minutes.Number, minutes.At, minutes.IsPublished }).ToListAsync(cancel)).Select(row => (row.Number, row.At, row.IsPublished))];
        Last = await db.Set<EventMinutes>().Where(minutes => minutes.EventId == id).MaxAsync(minutes => (int?)minutes.Number, cancel) ?? 0;
        Shown = await Seen().Where(minutes => minutes.IsPublished).OrderByDescending(minutes => minutes.Number).FirstOrDefaultAsync(cancel);
        Under(T["event.minutes-of"]);
    }
}
