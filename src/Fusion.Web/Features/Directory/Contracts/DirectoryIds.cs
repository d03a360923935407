using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Contracts;

/// <summary>Which organisation a pack's key stands for.</summary>
internal sealed class DirectoryIds(FusionDb db)
{
    public Task<Dictionary<string, OrganisationId>> OfPack(string pack, CancellationToken cancel) =>
        db.Set<Organisation>().Where(organisation => organisation.Pack == pack).ToDictionaryAsync(organisation => organisation.PackKey!, organisation => organisation.Id, cancel);
}
