using Fusion.Web.Data;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Sessions;

/// <summary>Notes that somebody signed in, and forgets sessions that are long over. Who is signed in is nobody's business, so the record holds no entry.</summary>
internal sealed class StartSessionHandler(FusionDb db, TimeProvider clock)
{
    public const int Most = 50;

    public async Task<Outcome<Guid>> Handle(Guid account, SignInWay way, string? browser, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var over = now - Session.Longest;
        await db.Set<Session>().Where(session => session.SeenAt < over).ExecuteDeleteAsync(cancel);
        var oldest = await db.Set<Session>().AsTracking().Where(session => session.AccountId == account).OrderByDescending(session => session.SeenAt).Skip(Most - 1).ToListAsync(cancel);
        db.RemoveRange(oldest);
        var session = new Session { Id = Guid.CreateVersion7(), AccountId = account, StartedAt = now, SeenAt = now, Way = way, Device = DeviceName.Of(browser) };
        db.Add(session);
        return session.Id;
    }
}
