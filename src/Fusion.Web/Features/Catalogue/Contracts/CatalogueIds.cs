using Fusion.Web.Data;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Contracts;

/// <summary>Which entry a pack's key stands for.</summary>
internal sealed class CatalogueIds(FusionDb db)
{
    public async Task<Dictionary<string, EntryId>> OfPack(string pack, CancellationToken cancel)
    {
        var ids = await db.Set<Entry>().Where(entry => entry.Pack == pack).ToDictionaryAsync(entry => entry.PackKey!, entry => entry.Id, cancel);
        foreach (var (key, kept) in await MergedAway.OfPack(db, "entries", pack, cancel)) ids.TryAdd(key, new EntryId(kept));
        return ids;
    }
}
