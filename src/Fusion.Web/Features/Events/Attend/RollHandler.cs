using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Attend;

/// <summary>Marks who was there, of those whom the page showed.</summary>
internal sealed class RollHandler(FusionDb db, EventRights rights, NetworkPresence presence, EventBook book)
{
    public async Task<Outcome<Done>> Handle(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("roll", "event.gone");
        if (!seat.MayLead) return new Rejection("roll", "event.may-not-lead");
        if (one.IsCancelled) return new Rejection("roll", "event.cancelled-already");
        if (one.StartsAt is null || one.StartsAt > book.Now) return new Rejection("roll", "event.not-yet");
        var shown = fields.Raw("shown").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(ComingPageModel.PageSize).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).ToList();
        var rows = await db.Set<Attendance>().AsTracking().Where(row => row.EventId == one.Id && shown.Contains(row.Id)).ToListAsync(cancel);
        var were = rows.Where(row => !row.WasThere && fields.Ticked($"there_{row.Id}")).Select(row => row.ActiveId).OfType<Guid>().ToList();
        foreach (var row in rows) row.WasThere = fields.Ticked($"there_{row.Id}");
        if (one.NetworkId is { } network) await presence.Note(network, were, cancel);
        book.Touch(one);
        return default(Done);
    }
}
