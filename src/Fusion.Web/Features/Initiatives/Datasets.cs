using Fusion.Web.Data;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives;

internal sealed class EnquiryDataset(FusionDb db) : Dataset<Enquiry>(EnquiryShapes.Enquiries, "/pilots", "/pilots/{slug}")
{
    protected override IAsyncEnumerable<Enquiry> ReadAll(CancellationToken cancel) => db.Set<Enquiry>().Where(enquiry => enquiry.Moderation == Moderation.Public).OrderBy(enquiry => enquiry.Id).AsAsyncEnumerable();
}

internal sealed class AdoptionDataset(FusionDb db) : Dataset<Adoption>(EnquiryShapes.Adoptions, null, null)
{
    protected override IAsyncEnumerable<Adoption> ReadAll(CancellationToken cancel) => db.Set<Adoption>().Where(adoption => adoption.Moderation == Moderation.Public).OrderBy(adoption => adoption.Id).AsAsyncEnumerable();
}

internal sealed class GoalDataset(FusionDb db) : Dataset<Goal>(EnquiryShapes.Goals, "/goals", null)
{
    protected override IAsyncEnumerable<Goal> ReadAll(CancellationToken cancel) => db.Set<Goal>().OrderBy(goal => goal.Id).AsAsyncEnumerable();
}
