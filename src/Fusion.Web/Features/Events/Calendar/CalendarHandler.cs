using System.Security.Cryptography;
using System.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Calendar;

/// <summary>Makes the secret address of a person's own calendar, or takes it back. A new one ends the old.</summary>
internal sealed class CalendarHandler(FusionDb db, EventBook book)
{
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The address's path, told this once.</summary>
    public async Task<Outcome<string>> Make(Actor actor, CancellationToken cancel)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var known = await db.Set<EventCalendar>().AsTracking().FirstOrDefaultAsync(calendar => calendar.AccountId == actor.AccountId, cancel);
        if (known is null) db.Add(known = new EventCalendar { AccountId = actor.AccountId });
        (known.TokenHash, known.At) = (HashOf(token), book.Now);
        return $"/events/feed/{token}.ics";
    }

    public async Task<Outcome<Done>> TakeBack(Actor actor, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<EventCalendar>().AsTracking().Where(calendar => calendar.AccountId == actor.AccountId).ToListAsync(cancel));
        return default(Done);
    }
}
