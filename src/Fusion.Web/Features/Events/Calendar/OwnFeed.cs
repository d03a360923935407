using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Calendar;

/// <summary>A person's own calendar, for whoever has its secret address: what they may see at this moment, and nothing once the address is taken back.</summary>
internal static class OwnFeed
{
    const int MostEvents = 500, DaysBack = 90;

    public static async Task<IResult> Read(string token, HttpContext context, FusionDb db, OwnEvents own, Contributors contributors, EventCalendars calendars, Words words, TimeProvider clock, CancellationToken cancel)
    {
        var hash = CalendarHandler.HashOf(token);
        if (context.Format() != Format.Ics || await db.Set<EventCalendar>().FirstOrDefaultAsync(calendar => calendar.TokenHash == hash, cancel) is not { } found || await contributors.Find(found.AccountId, cancel) is not { } person) return Results.NotFound();
        var events = await own.From(person.Id, clock.GetUtcNow().UtcDateTime.AddDays(-DaysBack), MostEvents, cancel);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(calendars.Of(words["events.own-calendar"], events, LinkBase.Of(context)), Format.Ics.MediaType());
    }
}
