using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions;

/// <summary>Decisions as conversations serve them: who leads a question on, or may invite to what its network does, may hold a conversation for it.</summary>
internal sealed class ServedDecisions(FusionDb db, DecisionRights rights) : IServed
{
    public string Segment => "decisions";

    public async Task<Served?> Find(string slug, Actor? reader, CancellationToken cancel) => await Of(await db.Set<Decision>().FirstOrDefaultAsync(one => one.Slug == slug, cancel), reader, cancel);

    public async Task<Served?> Find(Guid id, Actor? reader, CancellationToken cancel) => await Of(await db.Set<Decision>().FirstOrDefaultAsync(one => one.Id == new DecisionId(id), cancel), reader, cancel);

    async Task<Served?> Of(Decision? one, Actor? reader, CancellationToken cancel) =>
        one is not null && await rights.Of(one, reader, cancel) is { } seat ? new(one.Id.Value, one.Path, one.Title, one.Language, one.NetworkId, seat.MayTend || seat.Network is { MayInvite: true, IsOver: false }) : null;
}
