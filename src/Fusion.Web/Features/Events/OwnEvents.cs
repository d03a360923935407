using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>What concerns somebody: events of their networks that they did not decline, and those to which they said that they come.</summary>
internal sealed class OwnEvents(FusionDb db, NetworkSeats networks, EventRights rights, People people)
{
    const int MostNetworks = 50;

    public async Task<IReadOnlyList<Event>> From(Actor actor, DateTime from, int most, CancellationToken cancel)
    {
        var mine = (await networks.Mine(actor, MostNetworks, cancel)).Select(network => network.Id).ToHashSet();
        var isYoung = await people.IsYoung(actor.AccountId, cancel);
        var (account, self) = (actor.AccountId, actor.ActingFor?.Id.Value ?? actor.AccountId);
        var answered = db.Set<Attendance>().Where(row => row.AccountId == account && row.Answer != Coming.No).Select(row => row.EventId);
        var declined = db.Set<Attendance>().Where(row => row.ActiveId == self && row.Answer == Coming.No).Select(row => row.EventId);
        var wanted = mine.Select(id => (NetworkId?)id).ToList();
        var found = await db.Set<Event>().Where(one => one.StartsAt != null && one.EndsAt >= from && (wanted.Contains(one.NetworkId) || answered.Contains(one.Id)) && !declined.Contains(one.Id))
            .OrderBy(one => one.StartsAt).ThenBy(one => one.Id).Take(most).ToListAsync(cancel);
        var seen = new List<Event>();
        foreach (var one in found)
        {
            var isMember = one.NetworkId is { } network && mine.Contains(network);
            if (isYoung ? isMember && one.WelcomesLearners : one.IsPublic || isMember || await SeesForBody(one, actor, cancel)) seen.Add(one);
        }
        return seen;
    }

    /// <summary>Whether they answered for an organisation that has a seat there, and still act for it.</summary>
    async Task<bool> SeesForBody(Event one, Actor actor, CancellationToken cancel)
    {
        var account = actor.AccountId;
        return await db.Set<Attendance>().Where(row => row.EventId == one.Id && row.AccountId == account && row.OrganisationId != null && row.ActiveId != null).Select(row => row.OrganisationId).FirstOrDefaultAsync(cancel) is { } body
            && await rights.Of(one, actor with { ActingFor = new ActingBody(body, "") }, cancel) is not null;
    }
}
