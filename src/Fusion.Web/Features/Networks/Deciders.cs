using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks;

/// <summary>Whether somebody decides something without anybody else: each of those in charge does, whoever alone has a vote where one is enough, and whoever is alone in the network.</summary>
internal sealed class Deciders(FusionDb db, NetworkVoters voters)
{
    /// <param name="vote">To vote, on what.</param>
    public async Task<bool> IsAlone(Network network, Seat seat, Question vote, CancellationToken cancel)
    {
        if (!seat.IsIn || !seat.May(vote).IsAllowed) return false;
        var (own, level) = (seat.Member!.Id, network.Governance.Of(network.Governance.LevelOf(vote.Matter!.Value, vote.Office))!);
        if (level.Method == Method.Executive || !await db.Set<NetworkMember>().AnyAsync(member => member.NetworkId == network.Id && member.State == MemberState.In && member.Id != own, cancel)) return true;
        return level.LeastVoters < 2 && !await voters.AnyBesides(own, network.Id, vote.Matter.Value, vote.Office, cancel);
    }
}
