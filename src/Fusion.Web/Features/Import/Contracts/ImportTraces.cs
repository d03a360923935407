using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import.Contracts;

/// <summary>What is kept so that an import can be taken back. Within an act of whoever lets the records go: it must not outlive what people asked to be forgotten.</summary>
internal sealed class ImportTraces(FusionDb db)
{
    public async Task Forget(IReadOnlyCollection<Guid> records, CancellationToken cancel) =>
        db.RemoveRange(await db.Set<ImportChange>().AsTracking().Where(change => records.Contains(change.RecordId)).ToListAsync(cancel));
}
