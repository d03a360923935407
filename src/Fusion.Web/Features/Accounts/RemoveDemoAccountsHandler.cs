using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Leave;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts;

/// <summary>Removes the made-up people of the demonstration, except the one who asks, who would otherwise lock themselves out. Entered by <see cref="Farewell"/>.</summary>
internal sealed class RemoveDemoAccountsHandler(FusionDb db, Farewell farewell, DbSession session)
{
    public async Task<Outcome<Done>> Handle(Guid keep, CancellationToken cancel)
    {
        var made = await db.Users.AsTracking().Where(account => account.IsSynthetic && account.Id != keep).ToListAsync(cancel);
        foreach (var account in made) await farewell.To(account, cancel);
        if (made.Count > 0) session.Touch(Topic.Accounts);
        return default(Done);
    }
}
