using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Introductions;

/// <summary>Which members know each other, as far as the network can tell: they were introduced, or are together in another network too.</summary>
internal sealed class Ties(FusionDb db)
{
    /// <summary>Those of some members of a network who have no tie to another.</summary>
    public IQueryable<NetworkMember> Without(IQueryable<NetworkMember> members, NetworkId network)
    {
        var (all, introductions) = (db.Set<NetworkMember>(), db.Set<Introduction>());
        return members.Where(member => !introductions.Any(one => one.FirstId == member.Id) && !introductions.Any(one => one.SecondId == member.Id)
            && !all.Any(elsewhere => elsewhere.ActiveId == member.ActiveId && elsewhere.NetworkId != network && elsewhere.State == MemberState.In
                && all.Any(other => other.NetworkId == elsewhere.NetworkId && other.ActiveId != member.ActiveId && other.State == MemberState.In
                    && all.Any(here => here.NetworkId == network && here.ActiveId == other.ActiveId && here.State == MemberState.In))));
    }
}
