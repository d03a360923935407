using Fusion.Governance;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;

namespace Fusion.Web.Features.Agreements;

/// <summary>
/// Who writes and publishes an agreement: the movement's own its hosts, weavers and council; a network's whoever may describe that network by its rules. When
/// a network is over the movement's people look after what it left, so that no commitment is left alone.
/// </summary>
internal sealed class Keepers(People people, NetworkSeats networks)
{
    static readonly AccountRole[] OfTheMovement = [AccountRole.Host, AccountRole.Weaver, AccountRole.CouncilMember];

    const int MostNetworks = 100;

    static readonly Question Right = new(Act.Describe);

    public async Task<bool> May(NetworkId? network, Actor? actor, CancellationToken cancel)
    {
        if (actor is null) return false;
        if (network is not { } owner) return await MayForMovement(actor, cancel);
        return Keeps(await networks.Of(owner, actor, cancel)) || (await networks.IsOver(owner, cancel) && await MayForMovement(actor, cancel));
    }

    public Task<bool> MayForMovement(Actor actor, CancellationToken cancel) => people.Has(actor.AccountId, OfTheMovement, cancel);

    /// <summary>The networks for which somebody may write agreements.</summary>
    public async Task<IReadOnlyList<NetworkSeat>> NetworksOf(Actor actor, CancellationToken cancel) => [.. (await networks.Mine(actor, MostNetworks, cancel)).Where(Keeps)];

    /// <summary>Only public networks have agreements.</summary>
    static bool Keeps(NetworkSeat? seat) => seat is { IsPublic: true, IsOver: false } && seat.May(Right).IsAllowed;
}
