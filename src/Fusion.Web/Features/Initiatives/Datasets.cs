using System.Runtime.CompilerServices;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
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

/// <summary>The movement's goals and those of public networks.</summary>
internal sealed class GoalDataset(FusionDb db, NetworkCards networks) : Dataset<Goal>(EnquiryShapes.Goals, "/goals", null)
{
    protected override async IAsyncEnumerable<Goal> ReadAll([EnumeratorCancellation] CancellationToken cancel)
    {
        var owners = await db.Set<Goal>().Where(goal => goal.NetworkId != null).Select(goal => goal.NetworkId!.Value).Distinct().ToListAsync(cancel);
        List<NetworkId?> open = [.. (await networks.Of(owners, cancel)).Select(network => (NetworkId?)network.Id)];
        await foreach (var goal in db.Set<Goal>().Where(goal => goal.NetworkId == null || open.Contains(goal.NetworkId)).OrderBy(goal => goal.Id).AsAsyncEnumerable().WithCancellation(cancel)) yield return goal;
    }
}
