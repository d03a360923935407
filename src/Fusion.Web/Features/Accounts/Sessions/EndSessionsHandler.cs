using Fusion.Web.Data;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Sessions;

/// <summary>Ends one session of somebody, or all but one, and answers which those were. The cookie of an ended session opens nothing any more.</summary>
internal sealed class EndSessionsHandler(FusionDb db)
{
    public Task<Outcome<IReadOnlyList<Guid>>> One(Guid account, Guid session, CancellationToken cancel) => End(db.Set<Session>().Where(one => one.AccountId == account && one.Id == session), cancel);

    public Task<Outcome<IReadOnlyList<Guid>>> AllBut(Guid account, Guid? kept, CancellationToken cancel) => End(db.Set<Session>().Where(one => one.AccountId == account && one.Id != kept), cancel);

    async Task<Outcome<IReadOnlyList<Guid>>> End(IQueryable<Session> sessions, CancellationToken cancel)
    {
        var ended = await sessions.AsTracking().ToListAsync(cancel);
        db.RemoveRange(ended);
        return Outcome<IReadOnlyList<Guid>>.Done([.. ended.Select(session => session.Id)]);
    }
}
