using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>Events as conversations serve them: who leads one, or may call one there, may hold a conversation for it.</summary>
internal sealed class ServedEvents(FusionDb db, EventRights rights) : IServed
{
    public string Segment => "events";

    public async Task<Served?> Find(string slug, Actor? reader, CancellationToken cancel) => await Of(await db.Set<Event>().FirstOrDefaultAsync(one => one.Slug == slug, cancel), reader, cancel);

    public async Task<Served?> Find(Guid id, Actor? reader, CancellationToken cancel) => await Of(await db.Set<Event>().FirstOrDefaultAsync(one => one.Id == new EventKey(id), cancel), reader, cancel);

    async Task<Served?> Of(Event? one, Actor? reader, CancellationToken cancel) =>
        one is not null && await rights.Of(one, reader, cancel) is { } seat ? new(one.Id.Value, one.Path, one.Title, one.Language, one.NetworkId, seat.MayLead || seat.Network is { MayInvite: true, IsOver: false }) : null;
}
