using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Leave;

/// <summary>Somebody leaves, and takes with them what leads to them; the last host cannot, for then nobody would be in charge. Entered by <see cref="Farewell"/>.</summary>
internal sealed class LeaveHandler(FusionDb db, Farewell farewell, DbSession session)
{
    public async Task<Outcome<Done>> Handle(Guid id, bool isSure, CancellationToken cancel)
    {
        if (!isSure) return new Rejection("sure", "leave.sure-missing");
        if (await db.Users.AsTracking().FirstOrDefaultAsync(account => account.Id == id, cancel) is not { } account) return default(Done);
        if (account.Role == AccountRole.Host && !await db.Users.AnyAsync(other => other.Role == AccountRole.Host && other.Id != id, cancel)) return new Rejection("sure", "leave.last-host");
        await farewell.To(account, cancel);
        session.Touch(Topic.Accounts);
        return default(Done);
    }
}
