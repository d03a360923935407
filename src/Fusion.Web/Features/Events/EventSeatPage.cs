using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>A page of one event, for whoever may know of it.</summary>
internal abstract class EventSeatPage(FusionDb db, EventRights rights, EventWords labels, Acts acts, TimeProvider clock) : ActPage(acts)
{
    public Event Event { get; private set; } = null!;

    public EventSeat Seat { get; private set; } = null!;

    public EventWords Labels => labels;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public bool IsOver => Event.IsOver(Now);

    protected override async Task<bool> Enter(string slug, CancellationToken cancel)
    {
        if (await db.Set<Event>().FirstOrDefaultAsync(one => one.Slug == slug, cancel) is not { } found || await rights.Of(found, By, cancel) is not { } seat) return false;
        (Event, Seat) = (found, seat);
        Keep(isPrivate: !found.IsPublic);
        return true;
    }

    protected override string Label(string field) => labels.Field(field);

    /// <summary>A page below the event's own.</summary>
    protected void Under(string title)
    {
        Title(title);
        Frame.IsPrivate = true;
        if (Frame.Crumbs.Count == 0) Below((T["events.title"], "/events"), (Event.Title, Event.Path));
    }
}
