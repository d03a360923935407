using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Minutes;

/// <summary>Writes the minutes: each time a new version, which is a draft or is there for all who may see the event.</summary>
internal sealed class MinutesHandler(FusionDb db, EventRights rights, EventBook book)
{
    public async Task<Outcome<Done>> Handle(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("text", "event.gone");
        if (!seat.MayLead) return new Rejection("text", "event.may-not-lead");
        if (one.IsCancelled) return new Rejection("text", "event.cancelled-already");
        if (one.StartsAt is null || one.StartsAt > book.Now) return new Rejection("text", "event.not-yet");
        var last = await db.Set<EventMinutes>().Where(minutes => minutes.EventId == one.Id).MaxAsync(minutes => (int?)minutes.Number, cancel) ?? 0;
        if (fields.Whole("seen", 0, EventMinutes.MostVersions, needed: true) is { } seen && seen != last) return new Rejection("text", "event.minutes-meanwhile");
        if (last >= EventMinutes.MostVersions) return new Rejection("text", "event.too-many", EventMinutes.MostVersions);
        var text = fields.Needed("text", EventMinutes.MostText, least: 10);
        var decisions = fields.Text("decisions", EventMinutes.MostDecisions);
        var publishes = fields.Choice("as", ["draft", "published"], needed: true) == "published";
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        db.Add(new EventMinutes { EventId = one.Id, Number = last + 1, At = book.Now, Text = text, Decisions = decisions, IsPublished = publishes });
        book.Touch(one);
        if (publishes) book.Enter("publish-minutes", one, actor, [new FieldDifference("Minutes", "", text)]);
        return default(Done);
    }
}
