using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Claims;

/// <summary>Claims of an organisation that is merged are claims of the one that is kept. Part of the merge, which is what the record holds.</summary>
internal sealed class MoveClaimsHandler(FusionDb db) : IRecordLinks<OrganisationId>
{
    public string Name => "claims";

    public IEnumerable<IQueryable<OrganisationId>> Leading => [db.Set<Claim>().Select(claim => claim.OrganisationId)];

    public async Task<string> Move(OrganisationId from, OrganisationId to, CancellationToken cancel)
    {
        var moved = await Of(from).Select(claim => claim.Id).ToListAsync(cancel);
        await Of(from).ExecuteUpdateAsync(claim => claim.SetProperty(row => row.OrganisationId, to), cancel);
        return JsonSerializer.Serialize(moved);
    }

    public async Task MoveBack(OrganisationId from, OrganisationId to, string undo, CancellationToken cancel)
    {
        var moved = JsonSerializer.Deserialize<List<Guid>>(undo)!;
        await Of(to).Where(claim => moved.Contains(claim.Id)).ExecuteUpdateAsync(claim => claim.SetProperty(row => row.OrganisationId, from), cancel);
    }

    IQueryable<Claim> Of(OrganisationId organisation) => db.Set<Claim>().AsNoTracking().Where(claim => claim.OrganisationId == organisation);
}
