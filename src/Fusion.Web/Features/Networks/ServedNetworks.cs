using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Networks.Contracts;

namespace Fusion.Web.Features.Networks;

/// <summary>Networks as conversations serve them: who may invite to what a network does may hold one for it.</summary>
internal sealed class ServedNetworks(NetworkSeats networks) : IServed
{
    public string Segment => "networks";

    public async Task<Served?> Find(string slug, Actor? reader, CancellationToken cancel) => Of(await networks.Of(slug, reader, cancel));

    public async Task<Served?> Find(Guid id, Actor? reader, CancellationToken cancel) => Of(await networks.Of(new NetworkId(id), reader, cancel));

    static Served? Of(NetworkSeat? seat) => seat is null ? null : new(seat.Id.Value, seat.Path, seat.Name, seat.Language, seat.Id, seat is { MayInvite: true, IsOver: false });
}
