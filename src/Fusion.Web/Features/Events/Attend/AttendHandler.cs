using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Attend;

/// <summary>Somebody says whether they come, for themselves or for the organisation that they act for, and to which sessions. Who wants to come to a full event waits for a place.</summary>
internal sealed class AttendHandler(FusionDb db, EventRights rights, EventBook book)
{
    public const int MostAnswers = 50_000;

    public async Task<Outcome<Done>> Handle(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("answer", "event.gone");
        if (WhyNot(one) is { } reason) return new Rejection("answer", reason);
        var answer = fields.Choice<Coming>("answer", needed: true);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        var self = seat.Self!;
        var row = await db.Set<Attendance>().AsTracking().FirstOrDefaultAsync(own => own.EventId == one.Id && own.ActiveId == self.Id, cancel);
        if (row is null && await db.Set<Attendance>().CountAsync(own => own.EventId == one.Id, cancel) >= MostAnswers) return new Rejection("answer", "event.too-many", MostAnswers);
        if (row is null) db.Add(row = new Attendance { Id = Guid.CreateVersion7(), EventId = one.Id, OrganisationId = self.Body?.Id, ActiveId = self.Id, Answer = Coming.No });
        var had = row.TakesPlace;
        (row.AccountId, row.IsNamed) = (self.AccountId, !self.IsYoung && fields.Ticked("named"));
        // Who says the same again keeps the place in the row.
        if (row.Answer != answer || row.At == default) (row.Answer, row.At) = (answer!.Value, book.Now);
        if (answer == Coming.Yes && !had) await TakePlace(one, row, cancel);
        if (answer != Coming.Yes) (row.IsWaiting, row.Seat) = (false, null);
        if (had && answer != Coming.Yes) await book.FillPlaces(one, cancel);
        book.Touch(one);
        return default(Done);
    }

    /// <summary>Which sessions somebody means to go to.</summary>
    public async Task<Outcome<Done>> Choose(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("answer", "event.gone");
        if (WhyNot(one) is { } reason) return new Rejection("answer", reason);
        if (seat.Own is not { Answer: not Coming.No } own) return new Rejection("answer", "event.come-first");
        var sessions = await db.Set<EventPart>().Where(part => part.EventId == one.Id && part.StartsAt != null).ToListAsync(cancel);
        var wanted = sessions.Where(session => fields.Ticked($"session_{session.Id}")).ToList();
        db.RemoveRange(await db.Set<SessionChoice>().AsTracking().Where(choice => choice.AttendanceId == own.Id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        db.AddRange(wanted.Select(session => new SessionChoice { PartId = session.Id, AttendanceId = own.Id }));
        book.Touch(one);
        return default(Done);
    }

    string? WhyNot(Event one) => one.IsCancelled ? "event.cancelled-already" : one.StartsAt is null ? "event.no-date" : one.IsOver(book.Now) ? "event.over" : null;

    /// <summary>Places have numbers: of two who reach for the last one at once, the second looks again and waits. How many are taken and the last number are asked in one question: they are of one moment.</summary>
    async Task TakePlace(Event one, Attendance row, CancellationToken cancel)
    {
        (row.IsWaiting, row.Seat) = (false, null);
        if (one.Places is not { } places) return;
        var others = await db.Set<Attendance>().Where(other => other.EventId == one.Id && other.Id != row.Id).GroupBy(_ => 1)
            .Select(all => new { Taken = all.Count(other => other.Answer == Coming.Yes && !other.IsWaiting), Last = all.Max(other => other.Seat) }).SingleOrDefaultAsync(cancel);
        if (others?.Taken >= places) row.IsWaiting = true;
        else row.Seat = (others?.Last ?? 0) + 1;
    }
}
