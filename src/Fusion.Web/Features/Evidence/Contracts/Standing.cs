using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.Contracts;

/// <summary>Whether somebody's findings have been let through before.</summary>
internal sealed class Standing(FusionDb db)
{
    public Task<bool> HasPublished(Guid account, CancellationToken cancel) => db.Set<Finding>().AnyAsync(finding => finding.ContributorId == account && finding.State == FindingState.Published, cancel);
}
