using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Poll;

/// <summary>Offers times, takes them back, says who may answer, and makes one of them the event's date.</summary>
internal sealed class TimePollHandler(FusionDb db, EventRights rights, EventBook book)
{
    public async Task<Outcome<Done>> Offer(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        var opened = await Open(actor, slug, cancel);
        if (opened is not { IsDone: true, Value: { } one }) return Outcome<Done>.Rejected(opened.Rejections);
        var starts = EventTimes.Instant(fields, "time_on", "time_from", one.Zone);
        var day = starts is { } at ? DateOnly.FromDateTime(EventTimes.Local(at, one.Zone)) : (DateOnly?)null;
        var ends = starts is null ? null : EventTimes.Instant(fields, "time_until_on", "time_until", one.Zone, day);
        if (ends <= starts) fields.Reject("time_until", "event.ends-first");
        if (starts < book.Now) fields.Reject("time_on", "event.past");
        if (fields.Rejections.Count > 0 || starts is null || ends is null) return Outcome<Done>.Rejected(fields.Rejections);
        var there = await db.Set<PollTime>().Where(time => time.EventId == one.Id).ToListAsync(cancel);
        if (there.Exists(time => time.StartsAt == starts && time.EndsAt == ends)) return default(Done);
        if (there.Count >= PollTime.MostOfOne) return new Rejection("time_on", "event.times-many", PollTime.MostOfOne);
        db.Add(new PollTime { Id = Guid.CreateVersion7(), EventId = one.Id, StartsAt = starts.Value, EndsAt = ends.Value });
        book.Touch(one);
        return default(Done);
    }

    public async Task<Outcome<Done>> TakeBack(Actor actor, string slug, Guid id, CancellationToken cancel)
    {
        var opened = await Open(actor, slug, cancel);
        if (!opened.IsDone) return Outcome<Done>.Rejected(opened.Rejections);
        if (await db.Set<PollTime>().AsTracking().FirstOrDefaultAsync(time => time.Id == id && time.EventId == opened.Value!.Id, cancel) is not { } time) return default(Done);
        db.RemoveRange(await db.Set<PollVote>().AsTracking().Where(vote => vote.TimeId == id).ToListAsync(cancel));
        db.Remove(time);
        book.Touch(opened.Value!);
        return default(Done);
    }

    /// <summary>Whether whoever has the link may answer.</summary>
    public async Task<Outcome<Done>> Share(Actor actor, string slug, bool withAll, CancellationToken cancel)
    {
        var opened = await Open(actor, slug, cancel);
        if (!opened.IsDone) return Outcome<Done>.Rejected(opened.Rejections);
        opened.Value!.PollIsOpenToAll = withAll;
        book.Touch(opened.Value);
        return default(Done);
    }

    /// <summary>One of the times is the event's date; nobody answers any more.</summary>
    public async Task<Outcome<Done>> Choose(Actor actor, string slug, Guid id, CancellationToken cancel)
    {
        var opened = await Open(actor, slug, cancel);
        if (opened is not { IsDone: true, Value: { } one }) return Outcome<Done>.Rejected(opened.Rejections);
        if (await db.Set<PollTime>().FirstOrDefaultAsync(time => time.Id == id && time.EventId == one.Id, cancel) is not { } time) return new Rejection("poll", "event.no-such-time");
        if (time.EndsAt < book.Now) return new Rejection("poll", "event.past");
        var before = one.StartsAt;
        (one.StartsAt, one.EndsAt, one.PollClosedAt, one.PollIsOpenToAll) = (time.StartsAt, time.EndsAt, book.Now, false);
        book.Note(one, isMoved: before is not null);
        if (before is not null) await book.TellComers(one, "event.moved", cancel);
        await book.TellVoters(one, cancel);
        book.Enter("change-event", one, actor, [new FieldDifference("StartsAt", before is { } was ? EventTimes.Plain(was, one.Zone) : "", EventTimes.Plain(time.StartsAt, one.Zone))]);
        return default(Done);
    }

    async Task<Outcome<Event>> Open(Actor actor, string slug, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("poll", "event.gone");
        if (!seat.MayLead) return new Rejection("poll", "event.may-not-lead");
        if (one.IsCancelled) return new Rejection("poll", "event.cancelled-already");
        return one.PollClosedAt is null ? one : new Rejection("poll", "event.poll-closed");
    }
}
