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
        var (all, introductions) = (db.Set<NetworkMember>().Where(member => member.State == MemberState.In && member.ActiveId != null), db.Set<Introduction>());
        var here = all.Where(member => member.NetworkId == network).Select(member => member.ActiveId);
        var meeting = all.Where(member => member.NetworkId != network && here.Contains(member.ActiveId)).GroupBy(member => member.NetworkId).Where(elsewhere => elsewhere.Count() > 1).Select(elsewhere => elsewhere.Key);
        return members.Where(member => !introductions.Any(one => one.FirstId == member.Id) && !introductions.Any(one => one.SecondId == member.Id)
            && !all.Any(elsewhere => elsewhere.ActiveId == member.ActiveId && meeting.Contains(elsewhere.NetworkId)));
    }
}
