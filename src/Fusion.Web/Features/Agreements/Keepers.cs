using Fusion.Governance;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;

namespace Fusion.Web.Features.Agreements;

/// <summary>
/// Who writes and publishes an agreement: the movement's own its hosts, weavers and council; a network's whoever may describe that network by its rules. When
/// a network is over the movement's people look after what it left in public, so that no commitment is left alone. What is not public is read by the members of
/// its network who may see what is for members, and by nobody else.
/// </summary>
internal sealed class Keepers(People people, NetworkSeats networks)
{
    static readonly AccountRole[] OfTheMovement = [AccountRole.Host, AccountRole.Weaver, AccountRole.CouncilMember];

    const int MostNetworks = 100;

    static readonly Question Right = new(Act.Describe);

    public async Task<AgreementRights> Of(Agreement agreement, Actor? actor, CancellationToken cancel)
    {
        var seat = agreement.NetworkId is { } owner ? await networks.Of(owner, actor, cancel) : null;
        return new AgreementRights(seat, actor is not null && (Keeps(seat) || await KeepsForMovement(agreement, actor, cancel)), agreement.IsPublic || seat is { IsMember: true });
    }

    /// <summary>Whether somebody writes and publishes it.</summary>
    public async Task<bool> May(Agreement agreement, Actor actor, CancellationToken cancel) => (await Of(agreement, actor, cancel)).MayKeep;

    public Task<bool> MayForMovement(Actor actor, CancellationToken cancel) => people.Has(actor.AccountId, OfTheMovement, cancel);

    /// <summary>Whether an organisation or a person may accept what only members accept: by a seat of their own, and not by that of who acts for them.</summary>
    public async Task<bool> IsOpenTo(Agreement agreement, Guid who, CancellationToken cancel) =>
        agreement.IsPublic || (agreement.NetworkId is { } owner && (await networks.In(owner, [who], cancel)).Contains(who));

    /// <summary>The networks of which somebody reads what is for members.</summary>
    public Task<IReadOnlyList<NetworkSeat>> SeatsOf(Actor actor, CancellationToken cancel) => networks.Mine(actor, MostNetworks, cancel);

    /// <summary>The networks for which somebody may write agreements.</summary>
    public async Task<IReadOnlyList<NetworkSeat>> NetworksOf(Actor actor, CancellationToken cancel) => [.. (await SeatsOf(actor, cancel)).Where(Keeps)];

    public static bool Keeps(NetworkSeat? seat) => seat is { IsOver: false } && seat.May(Right).IsAllowed;

    async Task<bool> KeepsForMovement(Agreement agreement, Actor actor, CancellationToken cancel) =>
        (agreement.NetworkId is not { } owner || (agreement.IsPublic && await networks.IsOver(owner, cancel))) && await MayForMovement(actor, cancel);
}

/// <summary>Somebody before one agreement.</summary>
/// <param name="Network">The network whose it is, as they see it; null for the movement's own, and where they may not know of it.</param>
/// <param name="MayKeep">Whether they write and publish it.</param>
/// <param name="MayRead">Whether they read what is published.</param>
internal sealed record AgreementRights(NetworkSeat? Network, bool MayKeep, bool MayRead);
