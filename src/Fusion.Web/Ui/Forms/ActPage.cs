using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Ui.Forms;

/// <summary>A page of one thing on which something can be done about it. Who may not know of the thing finds nothing here, and the same nothing as where there is none.</summary>
internal abstract class ActPage(Acts acts) : FormPage
{
    public Me Reader => field ??= HttpContext.RequestServices.GetRequiredService<Me>();

    public Actor? By => Reader.Actor;

    protected Acts Acts => acts;

    /// <summary>Whether somebody may be on this page who may know of the thing.</summary>
    protected virtual bool MayEnter => true;

    /// <summary>Finds what the page is about; false for whoever may not know of it.</summary>
    protected abstract Task<bool> Enter(string slug, CancellationToken cancel);

    /// <summary>What the page shows, read once more after a refusal.</summary>
    protected abstract Task Show(CancellationToken cancel);

    /// <summary>What a field is called.</summary>
    protected abstract string Label(string field);

    /// <summary>What only some may know is kept by nobody else.</summary>
    protected void Keep(bool isPrivate)
    {
        Frame.IsPrivate = isPrivate;
        if (isPrivate) Response.Headers.CacheControl = "no-store";
    }

    protected Task<IActionResult> Do<THandler, T>(string slug, Func<THandler, Actor, Fields, CancellationToken, Task<Outcome<T>>> act, Func<T, IActionResult> done, CancellationToken cancel) where THandler : notnull =>
        Do(slug, (actor, fields, stop) => acts.Run<THandler, T>((handler, within) => act(handler, actor, fields, within), stop), done, cancel);

    /// <summary>The same for what is done together with what others do.</summary>
    protected async Task<IActionResult> Do<T>(string slug, Func<Actor, Fields, CancellationToken, Task<Outcome<T>>> act, Func<T, IActionResult> done, CancellationToken cancel)
    {
        if (By is not { } actor) return Challenge();
        if (!await Enter(slug, cancel)) return NotFound();
        if (!MayEnter) return Forbid();
        var fields = Sent(Label);
        var outcome = await act(actor, fields, cancel);
        if (outcome.IsDone) return done(outcome.Value!);
        if (!await Enter(slug, cancel)) return NotFound();
        await Show(cancel);
        return Refused(outcome.Rejections);
    }

    protected Task<IActionResult> Do<THandler>(string slug, Func<THandler, Actor, Fields, CancellationToken, Task<Outcome<Done>>> act, string then, CancellationToken cancel) where THandler : notnull =>
        Do(slug, act, _ => Redirect(then), cancel);
}
