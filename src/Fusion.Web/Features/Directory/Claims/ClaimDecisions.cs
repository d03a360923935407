using Fusion.Web.Data;
using Fusion.Web.Features.Moderation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Claims;

/// <summary>Claims and disputes that were granted or refused, for everybody: of which organisation and why, never of whom.</summary>
internal sealed class ClaimDecisions(FusionDb db) : IDecisions
{
    public async Task<IReadOnlyList<Decided>> Before(DateTime until, int most, CancellationToken cancel) =>
        [.. (await (from claim in db.Set<Claim>()
                    join organisation in db.Set<Organisation>() on claim.OrganisationId equals organisation.Id
                    where (claim.State == ClaimState.Granted || claim.State == ClaimState.Refused) && claim.DecidedAt < until
                    orderby claim.DecidedAt descending
                    select new { claim.Id, claim.DecidedAt, claim.IsDispute, claim.State, claim.Refusal, Organisation = claim.OrganisationId, organisation.Name }).Take(most).ToListAsync(cancel))
            .Select(one => new Decided(one.Id, one.DecidedAt!.Value, one.IsDispute ? "Dispute" : "Claim", one.State.ToString(), one.Refusal?.ToString(), "", one.Organisation.Value, one.Name))];
}
