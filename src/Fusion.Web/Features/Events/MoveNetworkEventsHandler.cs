using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>What a network that goes into another has called and not held yet is held by the other. Part of the merger, which is what the record holds.</summary>
internal sealed class MoveNetworkEventsHandler(FusionDb db, DbSession session, TimeProvider clock) : INetworkLinks
{
    public async Task Move(NetworkId from, NetworkId to, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var one in await db.Set<Event>().AsTracking().Where(one => one.NetworkId == from && (one.StartsAt == null || one.StartsAt > now)).ToListAsync(cancel)) one.NetworkId = to;
        session.Touch(Topic.Events);
    }
}
