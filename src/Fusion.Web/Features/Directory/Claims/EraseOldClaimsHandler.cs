using Fusion.Web.Data;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Claims;

/// <summary>A year after a claim was decided or taken back, nothing in it leads to who claimed. What was decided stands.</summary>
internal sealed class EraseOldClaimsHandler(FusionDb db) : IRetention
{
    const int MostAtOnce = 5000;

    public string Name => "claims";

    public async Task<int> Erase(DateTime now, CancellationToken cancel)
    {
        var before = now - Claim.Kept;
        var old = await db.Set<Claim>().AsTracking().Where(claim => claim.DecidedAt < before && claim.AccountId != Guid.Empty).OrderBy(claim => claim.Id).Take(MostAtOnce).ToListAsync(cancel);
        old.ForEach(claim => claim.ForgetClaimant());
        return old.Count;
    }
}
