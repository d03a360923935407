using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>What somebody may do in a network, by its rules, for what other features do there. A network that they may not know of is not there for them.</summary>
internal sealed class NetworkSeats(FusionDb db, Seats seats)
{
    public async Task<NetworkSeat?> Of(NetworkId id, Actor? actor, CancellationToken cancel) => await Of(await db.Set<Network>().FirstOrDefaultAsync(network => network.Id == id, cancel), actor, cancel);

    public async Task<NetworkSeat?> Of(string slug, Actor? actor, CancellationToken cancel) => await Of(await db.Set<Network>().FirstOrDefaultAsync(network => network.Slug == slug, cancel), actor, cancel);

    /// <summary>The networks that somebody belongs to and that are not over, or those of the organisation that they act for; the liveliest first.</summary>
    public async Task<IReadOnlyList<NetworkSeat>> Mine(Actor actor, int most, CancellationToken cancel)
    {
        var (own, body) = (actor.AccountId, actor.ActingFor?.Id.Value);
        var networks = await (from member in db.Set<NetworkMember>()
                              join network in db.Set<Network>() on member.NetworkId equals network.Id
                              where (member.ActiveId == own || member.ActiveId == body) && member.State == MemberState.In && network.EndedAt == null
                              orderby network.UpdatedAt descending
                              select network).Take(2 * most).ToListAsync(cancel);
        var mine = new List<NetworkSeat>();
        foreach (var network in networks.DistinctBy(network => network.Id).Take(most))
            if (await Of(network, actor, cancel) is { IsMember: true, IsOver: false } seat) mine.Add(seat);
        return mine;
    }

    /// <summary>Which of several people and organisations have a seat in a network at present.</summary>
    public async Task<IReadOnlySet<Guid>> In(NetworkId id, IReadOnlyList<Guid> who, CancellationToken cancel)
    {
        IReadOnlyList<Guid?> wanted = [.. who.Select(one => (Guid?)one)];
        return (await db.Set<NetworkMember>().Where(member => member.NetworkId == id && member.State == MemberState.In && wanted.Contains(member.ActiveId)).Select(member => member.ActiveId!.Value).ToListAsync(cancel)).ToHashSet();
    }

    async Task<NetworkSeat?> Of(Network? network, Actor? actor, CancellationToken cancel)
    {
        if (network is null) return null;
        var seat = await seats.Of(network, actor, cancel);
        var isMember = seat.IsIn && seat.Rules.May(seat.Standing with { IsPublic = false }, new Question(Act.See), seat.Today).IsAllowed;
        if (!network.IsPublic && !isMember) return null;
        return new NetworkSeat(network.Id, network.Slug, network.Name, network.Language, network.IsPublic, network.IsOver(seat.Today), isMember, isMember && seat.May(Act.Speak).IsAllowed, isMember && seat.May(Act.Invite).IsAllowed);
    }
}

/// <summary>Somebody in one network.</summary>
/// <param name="IsMember">Whether they may read what is for members.</param>
/// <param name="MaySpeak">Whether they may take part in what is discussed.</param>
/// <param name="MayInvite">Whether they may invite others: to the network, and to what it does.</param>
internal sealed record NetworkSeat(NetworkId Id, string Slug, string Name, string Language, bool IsPublic, bool IsOver, bool IsMember, bool MaySpeak, bool MayInvite)
{
    public string Path => $"/networks/{Slug}";
}
