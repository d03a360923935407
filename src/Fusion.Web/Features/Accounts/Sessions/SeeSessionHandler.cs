using Fusion.Web.Data;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Sessions;

/// <summary>Notes, twice a day at most, that a session is still used.</summary>
internal sealed class SeeSessionHandler(FusionDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Session>().AsTracking().FirstOrDefaultAsync(session => session.Id == id, cancel) is { } found) found.SeenAt = clock.GetUtcNow().UtcDateTime;
        return default(Done);
    }
}
