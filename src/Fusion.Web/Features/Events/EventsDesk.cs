using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>What waits for somebody about events: those of their networks that they have not answered, times to choose from, and minutes that they owe.</summary>
internal sealed class EventsDesk(FusionDb db, NetworkSeats networks, People people, Words words, TimeProvider clock) : IDeskItems
{
    const int MostItems = 20, MostComing = 100, OwedDays = 60;

    public async Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (account, isYoung) = (actor.AccountId, await people.IsYoung(actor.AccountId, cancel));
        var seats = (await networks.OfAll(account, cancel)).ToLookup(held => held.Seat.Id);
        var mine = seats.Select(group => (NetworkId?)group.Key).ToList();
        var open = db.Set<Event>().Where(one => mine.Contains(one.NetworkId) && one.CancelledAt == null && (!isYoung || one.WelcomesLearners));
        var coming = await open.Where(one => one.StartsAt > now).OrderBy(one => one.StartsAt).ThenBy(one => one.Id).Take(MostComing).ToListAsync(cancel);
        var polls = await open.Where(one => one.StartsAt == null && one.PollClosedAt == null && db.Set<PollTime>().Any(time => time.EventId == one.Id) && !db.Set<PollVoter>().Any(voter => voter.EventId == one.Id && voter.VoterId == account)).OrderBy(one => one.CreatedAt).Take(MostItems).ToListAsync(cancel);
        var since = now.AddDays(-OwedDays);
        var owed = await db.Set<Event>().Where(one => one.OrganiserId == account && one.CancelledAt == null && one.EndsAt < now && one.EndsAt > since && !db.Set<EventMinutes>().Any(minutes => minutes.EventId == one.Id && minutes.IsPublished)).OrderBy(one => one.EndsAt).Take(MostItems).ToListAsync(cancel);
        return
        [
            .. await Unanswered(coming, seats, account, cancel),
            .. polls.Select(one => new DeskItem($"event-poll:{one.Id.Value}", words["desk.event-poll", one.Title], one.Path + "/poll", one.CreatedAt, null, BodyFor(seats[one.NetworkId!.Value], actor))),
            .. owed.Select(one => new DeskItem($"event-minutes:{one.Id.Value}", words["desk.event-minutes", one.Title], one.Path + "/minutes", one.EndsAt!.Value, null, one.NetworkId is { } network ? BodyFor(seats[network].Where(held => held.Seat.MayInvite), actor) : null)),
        ];
    }

    /// <summary>Of each event a line for each organisation that has not answered; who speaks for none of them there answers for themselves.</summary>
    async Task<IEnumerable<DeskItem>> Unanswered(IReadOnlyList<Event> coming, ILookup<NetworkId, (NetworkSeat Seat, ActingBody? Body)> seats, Guid account, CancellationToken cancel)
    {
        if (coming.Count == 0) return [];
        var ids = coming.Select(one => one.Id).ToList();
        IReadOnlyList<Guid?> selves = [account, .. seats.SelectMany(group => group).Select(held => held.Body?.Id.Value).OfType<Guid>().Distinct().Select(id => (Guid?)id)];
        var answered = (await db.Set<Attendance>().Where(row => ids.Contains(row.EventId) && selves.Contains(row.ActiveId)).Select(row => new { row.EventId, row.ActiveId }).ToListAsync(cancel)).Select(row => (row.EventId, row.ActiveId!.Value)).ToHashSet();
        var items = from one in coming
                    let here = seats[one.NetworkId!.Value].ToList()
                    from held in here
                    let self = held.Body?.Id.Value ?? account
                    where (held.Body is not null || here.TrueForAll(other => other.Body is null)) && !answered.Contains((one.Id, self))
                    select new DeskItem($"event:{one.Id.Value}:{self}", words["desk.event-invited", one.Title], one.Path, one.CreatedAt, one.StartsAt, held.Body, held.Body is null);
        return items.Take(MostItems);
    }

    /// <summary>In whose name it is done, where any of several seats will do: their own seat they have whatever they act for.</summary>
    static ActingBody? BodyFor(IEnumerable<(NetworkSeat Seat, ActingBody? Body)> held, Actor actor) =>
        held.OrderBy(one => one.Body is not null).ThenByDescending(one => one.Body?.Id == actor.ActingFor?.Id).Select(one => one.Body).FirstOrDefault();
}
