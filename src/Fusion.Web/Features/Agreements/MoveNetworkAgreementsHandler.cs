using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements;

/// <summary>The agreements of a network that goes into another are looked after there, and so are the commitments that others made by them. Part of the merger, which is what the record holds.</summary>
internal sealed class MoveNetworkAgreementsHandler(FusionDb db, DbSession session) : INetworkLinks
{
    public async Task Move(NetworkId from, NetworkId to, CancellationToken cancel)
    {
        foreach (var agreement in await db.Set<Agreement>().AsTracking().Where(agreement => agreement.NetworkId == from).ToListAsync(cancel)) agreement.NetworkId = to;
        session.Touch(Topic.Agreements);
    }
}
