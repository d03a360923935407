using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Contracts;

/// <summary>Whether an organisation looks after its own page. Within an act of whoever says so.</summary>
internal sealed class Profiles(FusionDb db, DbSession session, RecordBook record)
{
    /// <summary>Nobody looks after it any more: it is listed unclaimed, with its source, as before.</summary>
    public async Task Release(OrganisationId id, CancellationToken cancel)
    {
        if (await db.Set<Organisation>().AsTracking().FirstOrDefaultAsync(one => one.Id == id, cancel) is not { ClaimedAt: not null } found) return;
        found.ClaimedAt = null;
        record.Enter("release-profile", found.Name);
        record.Changed(id.Value, found.Name, [new FieldDifference("Claimed", "yes", "no")]);
        session.Touch(Topic.Directory);
    }
}
