using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Contracts;

/// <summary>Which entry a pack's key stands for.</summary>
internal sealed class CatalogueIds(FusionDb db)
{
    public Task<Dictionary<string, EntryId>> OfPack(string pack, CancellationToken cancel) =>
        db.Set<Entry>().Where(entry => entry.Pack == pack).ToDictionaryAsync(entry => entry.PackKey!, entry => entry.Id, cancel);
}
