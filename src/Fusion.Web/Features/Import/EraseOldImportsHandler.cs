using Fusion.Web.Data;
using Fusion.Web.Features.Import.RunPage;
using Fusion.Web.Features.Import.Start;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import;

/// <summary>What would take an import back goes when it can be taken back no more; a spreadsheet that nobody decided about goes after a day.</summary>
internal sealed class EraseOldImportsHandler(FusionDb db) : IRetention
{
    public string Name => "imports";

    public async Task<int> Erase(DateTime now, CancellationToken cancel)
    {
        var (closed, forgotten) = (now - UndoImportHandler.Open, now - StartImportHandler.KeptUndecided);
        var changes = await db.Set<ImportChange>().Where(change => db.Set<ImportRun>().Any(run => run.Id == change.RunId && run.CommittedAt < closed)).ExecuteDeleteAsync(cancel);
        await db.Set<ImportFile>().Where(file => db.Set<ImportRun>().Any(run => run.Id == file.RunId && run.CommittedAt == null && run.At < forgotten)).ExecuteDeleteAsync(cancel);
        return changes + await db.Set<ImportRun>().Where(run => run.CommittedAt == null && run.At < forgotten).ExecuteDeleteAsync(cancel);
    }
}
