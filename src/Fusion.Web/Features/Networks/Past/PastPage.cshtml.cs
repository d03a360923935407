using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Past;

/// <summary>All that happened to a network since it was founded, newest first, page by page.</summary>
internal sealed class PastPageModel(FusionDb db, Seats seats, NetworkWords labels, Acts acts) : SeatPage(db, seats, labels, acts)
{
    const int PageSize = 50;

    readonly FusionDb db = db;

    public IReadOnlyList<NetworkEvent> Events { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>How many members there were when each year ended, the first year first; for this year, how many there are.</summary>
    public IReadOnlyList<(int Year, int Members)> Grown { get; private set; } = [];

    public bool IsPaged { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string? after, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        var id = Network.Id;
        var found = db.Set<NetworkEvent>().Where(one => one.NetworkId == id);
        if (after is not null && PageKey.Parse(after) is { Number: >= 0 and <= TopTicks } key)
        {
            IsPaged = true;
            var at = new DateTime(key.Number!.Value, DateTimeKind.Utc);
            found = found.Where(one => one.At < at || (one.At == at && one.Id.CompareTo(key.Id) < 0));
        }
        var rows = await found.OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Take(PageSize + 1).ToListAsync(cancel);
        Events = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? $"{Network.Path}/past?after={new PageKey(Events[^1].At.Ticks.ToString(CultureInfo.InvariantCulture), Events[^1].Id)}" : null;
        if (!IsPaged) Grown = await Growth(cancel);
        await Show(cancel);
        return Page();
    }

    async Task<IReadOnlyList<(int Year, int Members)>> Growth(CancellationToken cancel)
    {
        var id = Network.Id;
        var all = db.Set<NetworkMember>().Where(member => member.NetworkId == id && member.JoinedAt != null);
        var came = await all.GroupBy(member => member.JoinedAt!.Value.Year).Select(year => new { year.Key, Count = year.Count() }).ToDictionaryAsync(year => year.Key, year => year.Count, cancel);
        var went = await all.Where(member => member.LeftAt != null).GroupBy(member => member.LeftAt!.Value.Year).Select(year => new { year.Key, Count = year.Count() }).ToDictionaryAsync(year => year.Key, year => year.Count, cancel);
        if (came.Count == 0) return [];
        var (grown, members) = (new List<(int, int)>(), 0);
        for (var year = came.Keys.Min(); year <= Seat.Today.Year; year++) grown.Add((year, members += came.GetValueOrDefault(year) - went.GetValueOrDefault(year)));
        return grown;
    }

    /// <summary>The last moment that there is.</summary>
    const long TopTicks = 3_155_378_975_999_999_999;

    protected override Task Show(CancellationToken cancel)
    {
        Title(T["network.past.of", Network.Name]);
        Below((T["networks.title"], "/networks"), (Network.Name, Network.Path));
        return Task.CompletedTask;
    }
}
