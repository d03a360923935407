using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations;

/// <summary>A conversation of a network that goes into another goes on there, unless it is closed. Part of the merger, which is what the record holds.</summary>
internal sealed class MoveNetworkConversationsHandler(FusionDb db, DbSession session) : INetworkLinks
{
    public async Task Move(NetworkId from, NetworkId to, CancellationToken cancel)
    {
        foreach (var one in await db.Set<Conversation>().AsTracking().Where(one => (one.NetworkId == from || one.ServesId == from.Value) && one.Stage != Stage.Closed).ToListAsync(cancel))
        {
            if (one.NetworkId is not null) one.NetworkId = to;
            if (one.ServesId == from.Value) one.ServesId = to.Value;
            session.Touch(Topic.Conversations, one.Id);
        }
    }
}
