using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Events.Call;

/// <summary>Changes what is said of an event, or calls it off. Who comes is told when time or place changed.</summary>
internal sealed class ChangeEventHandler(FusionDb db, EventRights rights, EventReading reading, EventBook book)
{
    public async Task<Outcome<Event>> Handle(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("title", "event.gone");
        if (!seat.MayLead) return new Rejection("title", "event.may-not-lead");
        if (one.IsCancelled) return new Rejection("title", "event.cancelled-already");
        if (fields.Whole("version", 0, int.MaxValue, needed: true) is { } version && version != one.Version) return new Rejection("title", "event.changed-meanwhile");
        var before = (one.StartsAt, one.EndsAt, one.Place, one.Address, one.Link, one.LinkIsForComers);
        var places = one.Places;
        reading.Read(fields, one, needsDate: one.StartsAt is not null);
        if (fields.Rejections.Count > 0) return Outcome<Event>.Rejected(fields.Rejections);
        var entry = db.Entry(one);
        entry.DetectChanges();
        var differences = RecordBook.DifferencesOf(entry, "UpdatedAt", "SearchText", "Version", "Sequence", "Link", "OrganiserId");
        if (!db.ChangeTracker.HasChanges()) return one;
        var isMoved = before != (one.StartsAt, one.EndsAt, one.Place, one.Address, one.Link, one.LinkIsForComers);
        book.Note(one, isMoved);
        if (one.StartsAt is not null && one.PollClosedAt is null) one.PollClosedAt = book.Now;
        if (isMoved && !one.IsOver(book.Now)) await book.TellComers(one, "event.moved", cancel);
        if (before.StartsAt is null && one.StartsAt is not null) await book.TellVoters(one, cancel);
        if (one.Places != places) await book.FillPlaces(one, cancel);
        if (differences.Count > 0) book.Enter("change-event", one, actor, differences);
        return one;
    }

    public async Task<Outcome<Done>> Cancel(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("reason", "event.gone");
        if (!seat.MayLead) return new Rejection("reason", "event.may-not-lead");
        if (one.IsCancelled) return new Rejection("reason", "event.cancelled-already");
        if (one.IsOver(book.Now)) return new Rejection("reason", "event.over");
        one.Reason = fields.Needed("reason", Event.MostReason, least: 5);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        one.CancelledAt = book.Now;
        book.Note(one, isMoved: true);
        await book.TellComers(one, "event.cancelled", cancel);
        book.Enter("cancel-event", one, actor, [new FieldDifference("Reason", "", one.Reason)]);
        return default(Done);
    }
}
