using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Claims;

/// <summary>Claims name who claims: what is open goes with the account; what was decided stands without the claimant.</summary>
internal sealed class ClaimsPersonalData(FusionDb db) : IPersonalData
{
    public IReadOnlyList<string> Kept => ["claims"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, CancellationToken cancel)
    {
        var claims = await db.Set<Claim>().Where(claim => claim.AccountId == person.AccountId).OrderBy(claim => claim.At).ToListAsync(cancel);
        return [new("claims", ["organisation", "way", "state", "email", "reason", "at", "refused_because", "answer"], [.. claims.Select(claim => new[] { claim.OrganisationId.Value.ToString(), claim.Way.ToString(), claim.State.ToString(), claim.Email, claim.Reason, claim.At.ToString("O", CultureInfo.InvariantCulture), claim.Refusal?.ToString(), claim.Answer })])];
    }

    public async Task Forget(Person person, CancellationToken cancel)
    {
        foreach (var claim in await db.Set<Claim>().AsTracking().Where(claim => claim.AccountId == person.AccountId).ToListAsync(cancel))
            if (claim.State is ClaimState.Open or ClaimState.Withdrawn) db.Remove(claim);
            else claim.ForgetClaimant();
    }
}
