using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Networks.Digests;
using Fusion.Web.Features.Networks.Introductions;
using Fusion.Web.Features.Networks.Spokespeople;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Demonstration;

/// <summary>Takes made-up networks away with everything in them, also those that made-up people founded; their addresses tell that they are gone.</summary>
internal sealed class RemoveDemoNetworksHandler(FusionDb db, DbSession session, AddressBook addresses, IEnumerable<INetworkLinks> links, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(string by, CancellationToken cancel)
    {
        foreach (var network in await db.Set<Network>().AsTracking().Where(network => network.IsSynthetic).ToListAsync(cancel))
        {
            var id = network.Id;
            await db.Set<OfficeTerm>().Where(term => term.NetworkId == id).ExecuteDeleteAsync(cancel);
            await db.Set<NetworkLink>().Where(link => link.NetworkId == id).ExecuteDeleteAsync(cancel);
            await db.Set<Introduction>().Where(one => one.NetworkId == id).ExecuteDeleteAsync(cancel);
            await db.Set<Digest>().Where(digest => digest.NetworkId == id).ExecuteDeleteAsync(cancel);
            await db.Set<MisuseReport>().Where(report => report.NetworkId == id).ExecuteDeleteAsync(cancel);
            await db.Set<NetworkEvent>().Where(happened => happened.NetworkId == id).ExecuteDeleteAsync(cancel);
            await db.Set<NetworkPart>().Where(part => part.ParentId == id || part.ChildId == id).ExecuteDeleteAsync(cancel);
            await db.Set<NetworkMember>().Where(member => member.NetworkId == id).ExecuteDeleteAsync(cancel);
            foreach (var link in links) await link.Remove(id, cancel);
            db.Remove(network);
            session.Touch(Topic.Networks);
            if (!network.IsPublic) continue;
            record.Enter("remove-network", by, network.Name);
            record.Removed(id.Value, network.Name);
            await addresses.Retire(id.Value, network.Name, null, clock.GetUtcNow().UtcDateTime, cancel);
        }
        return default(Done);
    }
}
