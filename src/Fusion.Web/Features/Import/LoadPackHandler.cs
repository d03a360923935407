using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import;

/// <summary>
/// Takes in a content pack: reads it whole, checks it whole, and brings the records in line with it; an unchanged pack is left alone.
/// A host has one content, and made-up records beside it at most: another movement's content takes the place of what was there, in the same transaction.
/// </summary>
internal sealed class LoadPackHandler(FusionDb db, DbSession session, IEnumerable<IPackImporter> importers, RemovePackHandler remove, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<PackTally>> Handle(Pack pack, CancellationToken cancel)
    {
        if (pack.Faults.Count > 0) return Rejected(pack);
        if (await db.Set<LoadedPack>().AnyAsync(row => row.Id == pack.Id && row.Digest == pack.Digest, cancel)) return default(PackTally);
        if (!pack.IsSynthetic) await RemoveReplaced(pack.Id, cancel);
        var reading = new PackReading(pack);
        var inOrder = importers.OrderBy(importer => importer.Order).ToList();
        foreach (var importer in inOrder)
        {
            await importer.DefineStored(reading, cancel);
            importer.Read(reading);
        }
        if (pack.Faults.Count > 0) return Rejected(pack);
        var now = clock.GetUtcNow().UtcDateTime;
        var loaded = await db.Set<LoadedPack>().AsTracking().FirstOrDefaultAsync(row => row.Id == pack.Id, cancel);
        if (loaded is null) db.Add(loaded = new LoadedPack { Id = pack.Id });
        (loaded.Version, loaded.Title, loaded.Licence, loaded.IsSynthetic) = (pack.Version, pack.Title.In("en").Text, pack.Licence, pack.IsSynthetic);
        (loaded.Digest, loaded.LoadedAt) = (pack.Digest, now);
        record.Enter("load-content", $"{loaded.Title} {pack.Version}");
        await db.SaveChangesAsync(cancel);
        return await Apply(inOrder, reading, cancel);
    }

    async Task RemoveReplaced(string id, CancellationToken cancel)
    {
        foreach (var other in await db.Set<LoadedPack>().Where(row => row.Id != id && !row.IsSynthetic).Select(row => row.Id).ToListAsync(cancel)) await remove.Handle(other, "Fusion", cancel);
    }

    async Task<PackTally> Apply(List<IPackImporter> inOrder, PackReading reading, CancellationToken cancel)
    {
        var tally = default(PackTally);
        foreach (var importer in inOrder)
        {
            tally += await importer.Apply(reading, cancel);
            session.Touch(importer.Topic);
            db.ChangeTracker.Clear();
        }
        return tally;
    }

    static Outcome<PackTally> Rejected(Pack pack) =>
        Outcome<PackTally>.Rejected([.. pack.Faults.Select(fault => new Rejection(fault.File, "import.fault", fault.ToString()))]);
}
