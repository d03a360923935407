using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>Meetings that come, times to choose from, and what the minutes of those before say was decided.</summary>
internal sealed class EventsNews(FusionDb db, EventWords labels, Words words, TimeProvider clock) : INetworkNews
{
    const int Most = 10, MostDecided = 5;

    public async Task<NewsPart> Of(NetworkId network, DateTime since, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var all = db.Set<Event>().Where(one => one.NetworkId == network && one.CancelledAt == null);
        var coming = await all.Where(one => one.StartsAt > now).OrderBy(one => one.StartsAt).ThenBy(one => one.Id).Take(Most).ToListAsync(cancel);
        var open = await all.Where(one => one.StartsAt == null && one.PollClosedAt == null && db.Set<PollTime>().Any(time => time.EventId == one.Id)).OrderBy(one => one.CreatedAt).Take(Most).ToListAsync(cancel);
        var told = await (from minutes in db.Set<EventMinutes>()
                          join one in all on minutes.EventId equals one.Id
                          where minutes.IsPublished && minutes.At > since
                          orderby one.StartsAt, minutes.Number descending
                          select new { one, minutes.Decisions }).Take(Most).ToListAsync(cancel);
        return new NewsPart(words["events.title"],
        [
            .. coming.Select(one => $"{one.Title}: {labels.When(one.StartsAt!.Value, one.EndsAt!.Value, one.Zone)}"),
            .. open.Select(one => words["desk.event-poll", one.Title]),
            .. told.DistinctBy(row => row.one.Id).SelectMany(row => Decided(row.Decisions).Prepend(words["digest.minutes", row.one.Title, EventTimes.Local(row.one.StartsAt!.Value, row.one.Zone).ToString("m", CultureInfo.CurrentCulture)])),
        ]);
    }

    IEnumerable<string> Decided(string decisions) => decisions.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostDecided).Select(line => words["digest.decided", line]);
}
