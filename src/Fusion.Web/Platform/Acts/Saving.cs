using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Acts;

internal static class Saving
{
    /// <summary>Saves what was prepared so far and lets it go, so that an act of any size needs little memory; it is all one transaction.</summary>
    public static async Task SaveAndLetGo(this FusionDb db, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
