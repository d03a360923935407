using Fusion.Web.Data;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Contracts;

/// <summary>Which organisation a pack's key stands for.</summary>
internal sealed class DirectoryIds(FusionDb db)
{
    public async Task<Dictionary<string, OrganisationId>> OfPack(string pack, CancellationToken cancel)
    {
        var ids = await db.Set<Organisation>().Where(organisation => organisation.Pack == pack).ToDictionaryAsync(organisation => organisation.PackKey!, organisation => organisation.Id, cancel);
        foreach (var (key, kept) in await MergedAway.OfPack(db, "organisations", pack, cancel)) ids.TryAdd(key, new OrganisationId(kept));
        return ids;
    }
}
