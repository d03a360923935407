using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.Pooling;

/// <summary>Entries on which something was found out.</summary>
internal sealed class StudiedEntries(Database database) : EntriesWith(database, Topic.Evidence)
{
    protected override IQueryable<EntryId> Of(FusionDb db) => db.Set<Finding>().Where(finding => finding.State == FindingState.Published).Select(finding => finding.EntryId);
}
