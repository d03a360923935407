using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>
/// Within an act: somebody did something in a network, and so has not gone quiet there. It is noted to the day and written once a day at most; the hour, which could lead from
/// a secret ballot to its voter, is not kept.
/// </summary>
internal sealed class NetworkPresence(FusionDb db, TimeProvider clock)
{
    /// <summary>Of several rows.</summary>
    public Task Note(IReadOnlyCollection<Guid> members, CancellationToken cancel)
    {
        var today = Today;
        return Note(db.Set<NetworkMember>().Where(row => members.Contains(row.Id) && row.SeenAt < today), cancel);
    }

    /// <summary>Of several people and organisations in a network.</summary>
    public Task Note(NetworkId network, IReadOnlyCollection<Guid> who, CancellationToken cancel)
    {
        var today = Today;
        IReadOnlyList<Guid?> wanted = [.. who.Select(one => (Guid?)one)];
        return Note(db.Set<NetworkMember>().Where(row => row.NetworkId == network && wanted.Contains(row.ActiveId) && row.SeenAt < today), cancel);
    }

    DateTime Today => clock.GetUtcNow().UtcDateTime.Date;

    async Task Note(IQueryable<NetworkMember> rows, CancellationToken cancel)
    {
        foreach (var row in await rows.AsTracking().Where(row => row.State == MemberState.In).ToListAsync(cancel)) row.SeenAt = Today;
    }
}
