using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Reminders.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory;

/// <summary>What is told of an organisation can be confirmed as still true.</summary>
internal sealed class ConfirmableOrganisations(FusionDb db, DbSession session) : IConfirmable
{
    public async Task<ConfirmableRecord?> Find(Guid id, CancellationToken cancel)
    {
        var organisationId = new OrganisationId(id);
        return await db.Set<Organisation>().FirstOrDefaultAsync(organisation => organisation.Id == organisationId, cancel) is { } found
            ? new ConfirmableRecord(id, found.Name, $"/organisations/{found.Slug}", found.ConfirmedAt)
            : null;
    }

    public async Task Confirm(Guid id, DateTime at, CancellationToken cancel)
    {
        var organisationId = new OrganisationId(id);
        (await db.Set<Organisation>().AsTracking().FirstAsync(organisation => organisation.Id == organisationId, cancel)).ConfirmedAt = at;
        session.Touch(Topic.Directory);
    }
}
