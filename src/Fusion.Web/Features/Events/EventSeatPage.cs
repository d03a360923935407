using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>A page of one event. Who may not know of the event finds nothing here, and the same nothing as where there is none.</summary>
internal abstract class EventSeatPage(FusionDb db, EventRights rights, EventWords labels, Acts acts, TimeProvider clock) : FormPage
{
    public Event Event { get; private set; } = null!;

    public EventSeat Seat { get; private set; } = null!;

    public EventWords Labels => labels;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public bool IsOver => Event.IsOver(Now);

    public Actor? By => field ??= HttpContext.RequestServices.GetRequiredService<Me>().Actor;

    protected async Task<bool> Enter(string slug, CancellationToken cancel)
    {
        if (await db.Set<Event>().FirstOrDefaultAsync(one => one.Slug == slug, cancel) is not { } found || await rights.Of(found, By, cancel) is not { } seat) return false;
        (Event, Seat) = (found, seat);
        Frame.IsPrivate = !found.IsPublic;
        if (!found.IsPublic) Response.Headers.CacheControl = "no-store";
        return true;
    }

    /// <summary>What the page shows, read once more after a refusal.</summary>
    protected abstract Task Show(CancellationToken cancel);

    protected async Task<IActionResult> Do<THandler, T>(string slug, Func<THandler, Actor, Fields, CancellationToken, Task<Outcome<T>>> act, Func<T, IActionResult> done, CancellationToken cancel) where THandler : notnull
    {
        if (By is not { } actor) return Challenge();
        if (!await Enter(slug, cancel)) return NotFound();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<THandler, T>((handler, stop) => act(handler, actor, fields, stop), cancel);
        if (outcome.IsDone) return done(outcome.Value!);
        if (!await Enter(slug, cancel)) return NotFound();
        await Show(cancel);
        return Refused(outcome.Rejections);
    }

    protected Task<IActionResult> Do<THandler>(string slug, Func<THandler, Actor, Fields, CancellationToken, Task<Outcome<Done>>> act, string then, CancellationToken cancel) where THandler : notnull =>
        Do(slug, act, _ => Redirect(then), cancel);

    /// <summary>A page below the event's own.</summary>
    protected void Under(string title)
    {
        Title(title);
        Frame.IsPrivate = true;
        if (Frame.Crumbs.Count == 0) Below((T["events.title"], "/events"), (Event.Title, Event.Path));
    }
}
