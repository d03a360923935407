using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>What somebody may do in a public network, by its own rules: for features that act in a network's name. Of those that are not public this knows nothing.</summary>
internal sealed class NetworkRights(FusionDb db, Seats seats)
{
    const int MostNetworks = 100;

    public Task<NetworkCard?> Find(NetworkId id, CancellationToken cancel) =>
        db.Set<Network>().Where(network => network.Id == id && network.IsPublic).Select(network => new NetworkCard(network.Id, network.Slug, network.Name)).FirstOrDefaultAsync(cancel);

    /// <summary>Asks the rules as they stand today. In a network that is over nobody may do anything.</summary>
    public async Task<bool> May(NetworkId id, Actor actor, Question question, CancellationToken cancel) =>
        await db.Set<Network>().FirstOrDefaultAsync(network => network.Id == id && network.IsPublic, cancel) is { } found && !found.IsOver(seats.Today) && (await seats.Of(found, actor, cancel)).May(question).IsAllowed;

    /// <summary>Whether a network is over, or is no longer there.</summary>
    public async Task<bool> IsOver(NetworkId id, CancellationToken cancel) =>
        await db.Set<Network>().FirstOrDefaultAsync(network => network.Id == id, cancel) is not { } found || found.IsOver(seats.Today);

    /// <summary>The public networks in which somebody has a seat and may.</summary>
    public async Task<IReadOnlyList<NetworkCard>> Where(Actor actor, Question question, CancellationToken cancel)
    {
        var (own, body) = (actor.AccountId, actor.ActingFor?.Id.Value);
        var seated = await (from member in db.Set<NetworkMember>()
                            join network in db.Set<Network>() on member.NetworkId equals network.Id
                            where (member.ActiveId == own || member.ActiveId == body) && member.State == MemberState.In && network.IsPublic
                            orderby network.SortKey
                            select network).Take(MostNetworks).ToListAsync(cancel);
        var cards = new List<NetworkCard>();
        foreach (var network in seated.DistinctBy(network => network.Id))
            if (!network.IsOver(seats.Today) && (await seats.Of(network, actor, cancel)).May(question).IsAllowed) cards.Add(new NetworkCard(network.Id, network.Slug, network.Name));
        return cards;
    }
}
