using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives;

/// <summary>The goals of a network that goes into another are looked after there. Part of the merger, which is what the record holds.</summary>
internal sealed class MoveNetworkGoalsHandler(FusionDb db, DbSession session) : INetworkLinks
{
    public async Task Move(NetworkId from, NetworkId to, CancellationToken cancel)
    {
        foreach (var goal in await db.Set<Goal>().AsTracking().Where(goal => goal.NetworkId == from).ToListAsync(cancel)) goal.NetworkId = to;
        session.Touch(Topic.Initiatives);
    }
}
