using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks;

/// <summary>The seats of an organisation follow it when it is merged; where both have one in the same network, the one that goes rests until they are parted again. Part of the merge, which is what the record holds.</summary>
internal sealed class MoveNetworkMembersHandler(FusionDb db, DbSession session) : IRecordLinks<OrganisationId>
{
    public string Name => "networks";

    public IEnumerable<IQueryable<OrganisationId>> Leading => [db.Set<NetworkMember>().Where(member => member.OrganisationId != null).Select(member => member.OrganisationId!.Value)];

    public async Task<string> Move(OrganisationId from, OrganisationId to, CancellationToken cancel)
    {
        var rows = await db.Set<NetworkMember>().AsTracking().Where(member => member.OrganisationId == from).ToListAsync(cancel);
        var there = (await db.Set<NetworkMember>().Where(member => member.ActiveId == to.Value).Select(member => member.NetworkId).ToListAsync(cancel)).ToHashSet();
        var moved = new List<Moved>();
        foreach (var row in rows)
        {
            moved.Add(new Moved(row.Id, row.State, row.ActiveId is not null));
            row.OrganisationId = to;
            if (row.ActiveId is null) continue;
            if (!there.Contains(row.NetworkId)) row.ActiveId = to.Value;
            else (row.ActiveId, row.State) = (null, MemberState.Left);
        }
        if (rows.Count > 0) session.Touch(Topic.Networks);
        return JsonSerializer.Serialize(moved);
    }

    public async Task MoveBack(OrganisationId from, OrganisationId to, string undo, CancellationToken cancel)
    {
        foreach (var moved in JsonSerializer.Deserialize<List<Moved>>(undo)!)
        {
            if (await db.Set<NetworkMember>().AsTracking().FirstOrDefaultAsync(member => member.Id == moved.Id && member.OrganisationId == to, cancel) is not { } row) continue;
            row.OrganisationId = from;
            // Whoever left meanwhile stays away.
            if (moved.WasActive && (row.ActiveId == to.Value || row.LeftAt is null)) (row.ActiveId, row.State) = (from.Value, moved.State);
        }
        session.Touch(Topic.Networks);
    }

    sealed record Moved(Guid Id, MemberState State, bool WasActive);
}
