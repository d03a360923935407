using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>Within an act: notes that an event changed, lets who waits come in, and tells those whom it concerns. The open record is entered by the handler itself, and only for a public event.</summary>
internal sealed class EventBook(FusionDb db, DbSession session, RecordBook record, Outbox outbox, People people, NetworkSeats networks, EventCalendars calendars, CurrentSettings settings, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The event is another from now on; pages that were made before are forgotten.</summary>
    public void Note(Event one, bool isMoved = false)
    {
        one.UpdatedAt = Now;
        one.Version++;
        if (isMoved) one.Sequence++;
        session.Touch(Topic.Events, one.Id.Value);
    }

    /// <summary>Something around the event is another, such as how many come.</summary>
    public void Touch(Event one) => session.Touch(Topic.Events, one.Id.Value);

    public void Enter(string act, Event one, Actor? actor, IReadOnlyList<FieldDifference> differences)
    {
        if (!one.IsPublic) return;
        record.Enter(act, actor?.By ?? "", one.Title, actor?.Pseudonym);
        record.Changed(one.Id.Value, one.Title, differences);
    }

    /// <summary>Fills places that are free with those who have waited longest.</summary>
    public async Task FillPlaces(Event one, CancellationToken cancel)
    {
        if (one.IsCancelled || one.IsOver(Now)) return;
        // Rows that this act has changed count as they are now.
        var rows = await db.Set<Attendance>().AsTracking().Where(row => row.EventId == one.Id && (row.IsWaiting || row.Answer == Coming.Yes)).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancel);
        var free = one.Places is { } places ? places - rows.Count(IsIn) : int.MaxValue;
        var next = rows.Max(row => row.Seat) ?? 0;
        var lucky = rows.Where(row => row.IsWaiting && db.Entry(row).State != EntityState.Deleted).Take(Math.Max(free, 0)).ToList();
        foreach (var row in lucky) (row.IsWaiting, row.Seat) = (false, one.Places is null ? null : ++next);
        await Tell(one, "event.place", lucky, cancel);

        bool IsIn(Attendance row) => row.TakesPlace && db.Entry(row).State != EntityState.Deleted;
    }

    /// <summary>Tells those who come, perhaps come or wait: each once for each state of the event.</summary>
    public async Task TellComers(Event one, string key, CancellationToken cancel) =>
        await Tell(one, key, await db.Set<Attendance>().Where(row => row.EventId == one.Id && row.Answer != Coming.No && row.ActiveId != null).ToListAsync(cancel), cancel);

    /// <summary>Tells those who said when they can.</summary>
    public async Task TellVoters(Event one, CancellationToken cancel)
    {
        var voters = await db.Set<PollVoter>().Where(voter => voter.EventId == one.Id && voter.AccountId != null).Select(voter => voter.AccountId!.Value).ToListAsync(cancel);
        await Tell(one, "event.dated", voters.Select(voter => (voter, voter)), cancel);
    }

    Task Tell(Event one, string key, IReadOnlyList<Attendance> rows, CancellationToken cancel) => Tell(one, key, rows.Where(row => row.AccountId is not null && row.ActiveId is not null).Select(row => (row.AccountId!.Value, row.ActiveId!.Value)), cancel);

    async Task Tell(Event one, string key, IEnumerable<(Guid Account, Guid For)> who, CancellationToken cancel)
    {
        var all = who.ToList();
        if (all.Count == 0) return;
        // Who has left the network since hears nothing of what is for its members.
        var still = one.IsPublic ? null : await networks.In(one.NetworkId!.Value, [.. all.Select(pair => pair.For)], cancel);
        var accounts = all.Where(pair => still?.Contains(pair.For) != false).Select(pair => pair.Account).Distinct().ToList();
        var when = one.StartsAt is { } starts ? EventTimes.Plain(starts, one.Zone) : "";
        foreach (var (_, address) in await people.AddressesOf(accounts, cancel))
        {
            var calendar = one.StartsAt is null ? null : new LetterCalendar(one.IsCancelled ? "CANCEL" : "REQUEST", calendars.Letter(one, settings.Now.MailFrom, address.Email));
            outbox.Post(db, new Letter(address.Email, address.Language, $"{key}:{one.Id.Value}:{one.Sequence}", key, [one.Title, when, one.Reason], one.Path) { Calendar = calendar });
        }
    }
}
