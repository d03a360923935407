using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import;

/// <summary>Removes everything that came from one pack; the addresses of its records tell that they are gone.</summary>
internal sealed class RemovePackHandler(FusionDb db, DbSession session, IEnumerable<IPackImporter> importers, RecordBook record)
{
    public async Task<Outcome<PackTally>> Handle(string packId, string by, CancellationToken cancel)
    {
        var loaded = await db.Set<LoadedPack>().AsTracking().FirstOrDefaultAsync(row => row.Id == packId, cancel);
        if (loaded is null) return default(PackTally);
        record.Enter("remove-content", by, loaded.Title);
        db.Remove(loaded);
        await db.SaveChangesAsync(cancel);
        var nothing = new PackReading(Pack.Nothing(packId));
        var tally = default(PackTally);
        foreach (var importer in importers.OrderByDescending(importer => importer.Order))
        {
            tally += await importer.Apply(nothing, cancel);
            session.Touch(importer.Topic);
            db.ChangeTracker.Clear();
        }
        return tally;
    }
}
