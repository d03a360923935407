using Fusion.Web.Data;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Reminders;

/// <summary>Who was asked, and what they answered, goes when it can no longer matter.</summary>
internal sealed class EraseOldRemindersHandler(FusionDb db) : IRetention
{
    const int DaysToKeep = 400;

    public string Name => "old-reminders";

    public async Task<int> Erase(DateTime now, CancellationToken cancel)
    {
        var old = now.AddDays(-DaysToKeep);
        return await db.Set<ReminderAnswer>().Where(answer => answer.At < old).ExecuteDeleteAsync(cancel) + await db.Set<Reminder>().Where(reminder => reminder.At < old).ExecuteDeleteAsync(cancel);
    }
}
