using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>What concerns somebody: events of their networks, and of those of all organisations that they may act for, that were not declined; and those to which they said that they come.</summary>
internal sealed class OwnEvents(FusionDb db, NetworkSeats networks, People people)
{
    public async Task<IReadOnlyList<Event>> From(Guid account, DateTime from, int most, CancellationToken cancel)
    {
        var seats = await networks.OfAll(account, cancel);
        var mine = seats.Select(held => (NetworkId?)held.Seat.Id).Distinct().ToList();
        IReadOnlyList<Guid?> selves = [account, .. seats.Select(held => held.Body?.Id.Value).OfType<Guid>().Distinct().Select(id => (Guid?)id)];
        var isYoung = await people.IsYoung(account, cancel);
        var answered = db.Set<Attendance>().Where(row => row.AccountId == account && row.Answer != Coming.No).Select(row => row.EventId);
        var declined = db.Set<Attendance>().Where(row => selves.Contains(row.ActiveId) && row.Answer == Coming.No).Select(row => row.EventId);
        // To who is of age shows what is public or their networks'; an answer from earlier days opens nothing else.
        return await db.Set<Event>().Where(one => one.StartsAt != null && one.EndsAt >= from && ((mine.Contains(one.NetworkId) && !declined.Contains(one.Id)) || answered.Contains(one.Id)))
            .Where(one => isYoung ? mine.Contains(one.NetworkId) && one.WelcomesLearners : one.IsPublic || mine.Contains(one.NetworkId))
            .OrderBy(one => one.StartsAt).ThenBy(one => one.Id).Take(most).ToListAsync(cancel);
    }
}
