using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Ideas;

/// <summary>Adds an idea, hides one with a reason, or takes one's own back.</summary>
internal sealed class EventIdeaHandler(FusionDb db, EventRights rights, EventBook book)
{
    public async Task<Outcome<Done>> Add(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("idea", "event.gone");
        if (!seat.MaySpeak) return new Rejection("idea", "event.may-not-speak");
        if (one.IsCancelled) return new Rejection("idea", "event.cancelled-already");
        var text = fields.Needed("idea", EventIdea.MostText, least: 3);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        var there = db.Set<EventIdea>().Where(idea => idea.EventId == one.Id);
        if (await there.CountAsync(idea => idea.AccountId == actor.AccountId, cancel) >= EventIdea.MostOfOne) return new Rejection("idea", "event.ideas-many", EventIdea.MostOfOne);
        if (await there.CountAsync(cancel) >= EventIdea.MostOfEvent) return new Rejection("idea", "event.ideas-full", EventIdea.MostOfEvent);
        db.Add(new EventIdea { Id = Guid.CreateVersion7(), EventId = one.Id, AccountId = actor.AccountId, Text = text, IsAfter = one.StartsAt <= book.Now, At = book.Now });
        book.Touch(one);
        return default(Done);
    }

    public async Task<Outcome<Done>> Hide(Actor actor, string slug, Guid id, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("why", "event.gone");
        if (!seat.MayLead) return new Rejection("why", "event.may-not-lead");
        var why = fields.Needed("why", Event.MostReason, least: 5);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        if (await db.Set<EventIdea>().AsTracking().FirstOrDefaultAsync(idea => idea.Id == id && idea.EventId == one.Id && idea.HiddenAt == null, cancel) is not { } idea) return default(Done);
        (idea.HiddenAt, idea.HiddenWhy) = (book.Now, why);
        book.Touch(one);
        book.Enter("hide-event-idea", one, actor, [new FieldDifference("HiddenWhy", "", why)]);
        return default(Done);
    }

    public async Task<Outcome<Done>> TakeBack(Actor actor, string slug, Guid id, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, _)) return new Rejection("idea", "event.gone");
        db.RemoveRange(await db.Set<EventIdea>().AsTracking().Where(idea => idea.Id == id && idea.EventId == one.Id && idea.AccountId == actor.AccountId).ToListAsync(cancel));
        book.Touch(one);
        return default(Done);
    }
}
