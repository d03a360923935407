using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Claims;

/// <summary>One's own claims that wait for a step of one's own; for hosts, those that wait for them.</summary>
internal sealed class ClaimDesk(FusionDb db, Words words) : IDeskItems
{
    const int Most = 50;

    public async Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel)
    {
        var open = from claim in db.Set<Claim>()
                   join organisation in db.Set<Organisation>() on claim.OrganisationId equals organisation.Id
                   where claim.State == ClaimState.Open
                   orderby claim.At
                   select new { claim.Id, claim.AccountId, claim.Way, claim.At, claim.IsDispute, organisation.Name };
        var own = await open.Where(claim => claim.AccountId == actor.AccountId && claim.Way != ClaimWay.Host).Take(Most).ToListAsync(cancel);
        var items = own.Select(claim => new DeskItem($"claim:{claim.Id}", words["desk.own-claim", claim.Name], $"/claims/{claim.Id}", claim.At)).ToList();
        if (actor.Role != AccountRole.Host) return items;
        var waiting = await open.Where(claim => claim.Way != ClaimWay.Mail).Take(Most).ToListAsync(cancel);
        items.AddRange(waiting.Select(claim => new DeskItem($"claim:{claim.Id}", claim.IsDispute ? words["desk.dispute", claim.Name] : words["desk.claim", claim.Name], "/host/claims", claim.At)));
        return items;
    }
}
