using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts;

/// <summary>Removes the made-up people of the demonstration, except the one who asks, who would otherwise lock themselves out.</summary>
internal sealed class RemoveDemoAccountsHandler(FusionDb db, RecordBook record)
{
    public async Task<Outcome<Done>> Handle(Guid keep, CancellationToken cancel)
    {
        var made = await db.Users.AsTracking().Where(account => account.IsSynthetic && account.Id != keep).ToListAsync(cancel);
        if (made.Count == 0) return default(Done);
        foreach (var account in made) record.Enter("leave", "Fusion", actor: account.Pseudonym);
        db.RemoveRange(made);
        return default(Done);
    }
}
