using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Contacts.Affiliations;

/// <summary>Somebody no longer says that they belong to an organisation.</summary>
internal sealed class RemoveAffiliationHandler(FusionDb db)
{
    public async Task<Outcome<Done>> Handle(Guid id, Actor actor, CancellationToken cancel)
    {
        if (await db.Set<Affiliation>().AsTracking().FirstOrDefaultAsync(one => one.Id == id && one.AccountId == actor.AccountId, cancel) is { } found) db.Remove(found);
        return default(Done);
    }
}
