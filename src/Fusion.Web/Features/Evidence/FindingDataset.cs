using Fusion.Web.Data;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence;

internal sealed class FindingDataset(FusionDb db) : Dataset<Finding>(FindingShapes.Findings, "/findings", "/findings/{slug}")
{
    /// <summary>What is public, also what was withdrawn, which says so.</summary>
    protected override IAsyncEnumerable<Finding> ReadAll(CancellationToken cancel) =>
        db.Set<Finding>().Where(finding => finding.State == FindingState.Published || finding.State == FindingState.Withdrawn).OrderBy(finding => finding.Id).AsAsyncEnumerable();
}
