using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Platform.Search;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Attend;

/// <summary>Who comes, page by page, for those who come too and for members; who leads the event marks who was there.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ComingPageModel(FusionDb db, EventRights rights, EventWords labels, Names names, Acts acts, TimeProvider clock) : EventSeatPage(db, rights, labels, acts, clock)
{
    public const int PageSize = 50;

    readonly FusionDb db = db;

    public IReadOnlyList<(Attendance Row, string Name)> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsPaged { get; private set; }

    public bool MayMark => Seat.MayLead && !Event.IsCancelled && Event.StartsAt <= Now;

    public string Shown => string.Join(' ', Rows.Select(row => row.Row.Id));

    IEnumerable<KeyValuePair<string, string?>> After => Request.Query["after"].ToString() is { Length: > 0 } after ? [new("after", after)] : [];

    /// <summary>Where this page of the list is marked.</summary>
    public string MarkAt => $"{Event.Path}/coming{QueryString.Create([new("handler", "roll"), .. After])}";

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        if (!Seat.SeesNames) return Forbid();
        await Show(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostRoll(string slug, CancellationToken cancel) =>
        Do<RollHandler>(slug, (handler, actor, fields, stop) => handler.Handle(actor, slug, fields, stop), $"/events/{slug}/coming{QueryString.Create(After)}", cancel);

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Event.Id;
        var after = PageKey.Parse(Request.Query["after"].ToString());
        var found = db.Set<Attendance>().Where(row => row.EventId == id && row.ActiveId != null && row.Answer != Coming.No);
        if (after is { Number: { } ticks })
        {
            var at = new DateTime(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
            found = found.Where(row => row.At > at || (row.At == at && row.Id.CompareTo(after.Id) > 0));
        }
        var rows = await found.OrderBy(row => row.At).ThenBy(row => row.Id).Take(PageSize + 1).ToListAsync(cancel);
        var shown = rows.Take(PageSize).ToList();
        IsPaged = after is not null;
        Next = rows.Count > PageSize ? $"{Event.Path}/coming?after={new PageKey(shown[^1].At.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture), shown[^1].Id)}" : null;
        var called = await names.Of(shown, Seat.MayLead, cancel);
        Rows = [.. shown.Select(row => (row, called[row.Id]))];
        Response.Headers.CacheControl = "no-store";
        Under(T["event.who"]);
    }
}
