using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.Travel;

/// <summary>Entries that somebody tries or asks something about.</summary>
internal sealed class TravelledEntries(Database database) : EntriesWith(database, Topic.Initiatives)
{
    protected override IQueryable<EntryId> Of(FusionDb db) => db.Set<Adoption>().Where(adoption => adoption.Moderation == Moderation.Public).Select(adoption => adoption.EntryId)
        .Union(db.Set<Enquiry>().Where(enquiry => enquiry.EntryId != null && enquiry.Moderation == Moderation.Public).Select(enquiry => enquiry.EntryId!.Value));
}
