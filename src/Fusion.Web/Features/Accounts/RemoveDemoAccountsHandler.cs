using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
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
        return await Remove(await db.Users.AsTracking().Where(account => account.IsSynthetic && account.Id != keep).ToListAsync(cancel), cancel);
    }

    /// <summary>Those of the demonstration, when a host starts that is none: whoever was its host for fun would be this one's without a second step.</summary>
    public async Task<Outcome<Done>> AtStart(CancellationToken cancel) =>
        await Remove(await db.Users.AsTracking().Where(account => account.IsSynthetic && account.UserName!.StartsWith(DemoPeople.Prefix)).ToListAsync(cancel), cancel);

    async Task<Outcome<Done>> Remove(List<Account> made, CancellationToken cancel)
    {
        foreach (var account in made) await farewell.To(account, cancel);
        if (made.Count > 0) session.Touch(Topic.Accounts);
        return default(Done);
    }
}
