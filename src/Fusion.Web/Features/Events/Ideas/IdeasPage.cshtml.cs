using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Ideas;

/// <summary>Ideas from before and after an event, the newest first; nobody's name stands at theirs.</summary>
internal sealed class IdeasPageModel(FusionDb db, EventRights rights, EventWords labels, Acts acts, TimeProvider clock) : EventSeatPage(db, rights, labels, acts, clock)
{
    const int PageSize = 50;

    readonly FusionDb db = db;

    public IReadOnlyList<EventIdea> Ideas { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsPaged { get; private set; }

    public bool IsMine(EventIdea idea) => idea.AccountId is { } account && account == By?.AccountId;

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        await Show(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAdd(string slug, CancellationToken cancel) =>
        Do<EventIdeaHandler>(slug, (handler, actor, fields, stop) => handler.Add(actor, slug, fields, stop), $"/events/{slug}/ideas", cancel);

    public Task<IActionResult> OnPostHide(string slug, Guid id, CancellationToken cancel) =>
        Do<EventIdeaHandler>(slug, (handler, actor, fields, stop) => handler.Hide(actor, slug, id, fields, stop), $"/events/{slug}/ideas", cancel);

    public Task<IActionResult> OnPostTakeBack(string slug, Guid id, CancellationToken cancel) =>
        Do<EventIdeaHandler>(slug, (handler, actor, _, stop) => handler.TakeBack(actor, slug, id, stop), $"/events/{slug}/ideas", cancel);

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Event.Id;
        var found = db.Set<EventIdea>().Where(idea => idea.EventId == id);
        if (PageKey.Parse(Request.Query["after"].ToString()) is { Number: { } ticks } after)
        {
            IsPaged = true;
            var at = new DateTime(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
            found = found.Where(idea => idea.At < at || (idea.At == at && idea.Id.CompareTo(after.Id) > 0));
        }
        var rows = await found.OrderByDescending(idea => idea.At).ThenBy(idea => idea.Id).Take(PageSize + 1).ToListAsync(cancel);
        Ideas = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? $"{Event.Path}/ideas?after={new PageKey(Ideas[^1].At.Ticks.ToString(CultureInfo.InvariantCulture), Ideas[^1].Id)}" : null;
        Under(T["event.ideas"]);
    }
}
