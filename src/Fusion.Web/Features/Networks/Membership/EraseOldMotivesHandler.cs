using Fusion.Web.Data;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Membership;

/// <summary>What somebody wrote on joining a network goes some weeks after they left: until then they can take it along.</summary>
internal sealed class EraseOldMotivesHandler(FusionDb db) : IRetention
{
    public string Name => "network-motives";

    public Task<int> Erase(DateTime now, CancellationToken cancel)
    {
        var before = now - NetworkMember.KeptAfter;
        return db.Set<NetworkMember>().Where(member => member.State == MemberState.Left && member.LeftAt < before && (member.Motives != "" || member.Commitment != ""))
            .ExecuteUpdateAsync(set => set.SetProperty(member => member.Motives, "").SetProperty(member => member.Commitment, ""), cancel);
    }
}
