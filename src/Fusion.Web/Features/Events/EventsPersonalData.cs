using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>To which events a person comes, when they can, and what they wrote. Who goes takes their answers along; an idea and an organisation's answer stay, and nothing leads from them to the person.</summary>
internal sealed class EventsPersonalData(FusionDb db, EventBook book) : INetworkData
{
    public IReadOnlyList<string> Kept { get; } = ["events"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, NetworkId? network, CancellationToken cancel)
    {
        var id = person.AccountId;
        var all = network is { } only ? db.Set<Event>().Where(one => one.NetworkId == only) : db.Set<Event>();
        var answers = await (from row in db.Set<Attendance>() join one in all on row.EventId equals one.Id where row.AccountId == id orderby row.At select new { row, one.Title }).ToListAsync(cancel);
        var sessions = await (from choice in db.Set<SessionChoice>() join row in db.Set<Attendance>() on choice.AttendanceId equals row.Id join part in db.Set<EventPart>() on choice.PartId equals part.Id join one in all on row.EventId equals one.Id where row.AccountId == id orderby part.StartsAt select new { part.Title, part.StartsAt }).ToListAsync(cancel);
        var votes = await (from vote in db.Set<PollVote>() join voter in db.Set<PollVoter>() on vote.VoterId equals voter.Id join time in db.Set<PollTime>() on vote.TimeId equals time.Id join one in all on voter.EventId equals one.Id where voter.AccountId == id orderby time.StartsAt select new { vote.Can, time.StartsAt, one.Title }).ToListAsync(cancel);
        var ideas = await (from idea in db.Set<EventIdea>() join one in all on idea.EventId equals one.Id where idea.AccountId == id orderby idea.At select new { idea, one.Title }).ToListAsync(cancel);
        // A calendar is of all networks at once.
        var calendars = network is null ? await db.Set<EventCalendar>().Where(calendar => calendar.AccountId == id).ToListAsync(cancel) : [];
        return
        [
            new PersonalTable("event-answers", ["event", "answer", "waiting", "named", "was-there", "at"], [.. answers.Select(found => (IReadOnlyList<string?>)[found.Title, found.row.Answer.Word(), Yes(found.row.IsWaiting), Yes(found.row.IsNamed), Yes(found.row.WasThere), Instants.Iso(found.row.At)])]),
            new PersonalTable("event-sessions", ["session", "starts"], [.. sessions.Select(found => (IReadOnlyList<string?>)[found.Title, Instants.Iso(found.StartsAt!.Value)])]),
            new PersonalTable("event-times", ["event", "time", "can"], [.. votes.Select(found => (IReadOnlyList<string?>)[found.Title, Instants.Iso(found.StartsAt), found.Can.Word()])]),
            new PersonalTable("event-ideas", ["event", "idea", "at"], [.. ideas.Select(found => (IReadOnlyList<string?>)[found.Title, found.idea.Text, Instants.Iso(found.idea.At)])]),
            new PersonalTable("event-calendar", ["since"], [.. calendars.Select(found => (IReadOnlyList<string?>)[Instants.Iso(found.At)])]),
        ];
    }

    public async Task Forget(Person person, CancellationToken cancel)
    {
        var id = person.AccountId;
        foreach (var row in await db.Set<Attendance>().AsTracking().Where(row => row.AccountId == id).ToListAsync(cancel))
        {
            if (row.OrganisationId is not null)
            {
                row.AccountId = null;
                continue;
            }
            db.RemoveRange(await db.Set<SessionChoice>().AsTracking().Where(choice => choice.AttendanceId == row.Id).ToListAsync(cancel));
            db.Remove(row);
            if (row.TakesPlace) await book.FillPlaces(await db.Set<Event>().FirstAsync(one => one.Id == row.EventId, cancel), cancel);
        }
        var voters = await db.Set<PollVoter>().AsTracking().Where(voter => voter.AccountId == id).ToListAsync(cancel);
        var ids = voters.Select(voter => voter.Id).ToList();
        db.RemoveRange(await db.Set<PollVote>().AsTracking().Where(vote => ids.Contains(vote.VoterId)).ToListAsync(cancel));
        db.RemoveRange(voters);
        foreach (var idea in await db.Set<EventIdea>().AsTracking().Where(idea => idea.AccountId == id).ToListAsync(cancel)) idea.AccountId = null;
        foreach (var one in await db.Set<Event>().AsTracking().Where(one => one.OrganiserId == id).ToListAsync(cancel)) one.OrganiserId = null;
        db.RemoveRange(await db.Set<EventCalendar>().AsTracking().Where(calendar => calendar.AccountId == id).ToListAsync(cancel));
    }

    static string Yes(bool truth) => truth ? "yes" : "no";
}
