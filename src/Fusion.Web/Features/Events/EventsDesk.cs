using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>What waits for somebody about events: those of their networks that they have not answered, times to choose from, and minutes that they owe.</summary>
internal sealed class EventsDesk(FusionDb db, NetworkSeats networks, People people, Words words, TimeProvider clock) : IDeskItems
{
    const int MostNetworks = 50, MostItems = 20, OwedDays = 60;

    public async Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var isYoung = await people.IsYoung(actor.AccountId, cancel);
        var mine = (await networks.Mine(actor, MostNetworks, cancel)).Select(network => (NetworkId?)network.Id).ToList();
        var open = db.Set<Event>().Where(one => mine.Contains(one.NetworkId) && one.CancelledAt == null && (!isYoung || one.WelcomesLearners));
        var (account, self) = (actor.AccountId, actor.ActingFor?.Id.Value ?? actor.AccountId);
        var invited = await open.Where(one => one.StartsAt > now && !db.Set<Attendance>().Any(row => row.EventId == one.Id && row.ActiveId == self)).OrderBy(one => one.StartsAt).Take(MostItems).ToListAsync(cancel);
        var polls = await open.Where(one => one.StartsAt == null && one.PollClosedAt == null && db.Set<PollTime>().Any(time => time.EventId == one.Id) && !db.Set<PollVoter>().Any(voter => voter.EventId == one.Id && voter.VoterId == account)).OrderBy(one => one.CreatedAt).Take(MostItems).ToListAsync(cancel);
        var since = now.AddDays(-OwedDays);
        var owed = await db.Set<Event>().Where(one => one.OrganiserId == account && one.CancelledAt == null && one.EndsAt < now && one.EndsAt > since && !db.Set<EventMinutes>().Any(minutes => minutes.EventId == one.Id && minutes.IsPublished)).OrderBy(one => one.EndsAt).Take(MostItems).ToListAsync(cancel);
        return
        [
            .. invited.Select(one => new DeskItem($"event:{one.Id.Value}", words["desk.event-invited", one.Title], one.Path, one.CreatedAt, one.StartsAt)),
            .. polls.Select(one => new DeskItem($"event-poll:{one.Id.Value}", words["desk.event-poll", one.Title], one.Path + "/poll", one.CreatedAt)),
            .. owed.Select(one => new DeskItem($"event-minutes:{one.Id.Value}", words["desk.event-minutes", one.Title], one.Path + "/minutes", one.EndsAt!.Value)),
        ];
    }
}
