using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks;

/// <summary>A page of one network. Who may not see the network finds nothing here, and the same nothing as where there is none.</summary>
internal abstract class SeatPage(FusionDb db, Seats seats, NetworkWords labels, Acts acts) : FormPage
{
    public Network Network { get; private set; } = null!;

    public Seat Seat { get; private set; } = null!;

    public NetworkWords Labels => labels;

    public bool IsOver => Network.IsOver(Seat.Today);

    public Actor? By => field ??= HttpContext.RequestServices.GetRequiredService<Me>().Actor;

    protected async Task<bool> Enter(string slug, CancellationToken cancel)
    {
        if (await db.Set<Network>().FirstOrDefaultAsync(network => network.Slug == slug, cancel) is not { } network) return false;
        var seat = await seats.Of(network, By, cancel);
        if (!MayEnter(seat)) return false;
        (Network, Seat) = (network, seat);
        Frame.IsPrivate = !network.IsPublic;
        if (!network.IsPublic) Response.Headers.CacheControl = "no-store";
        return true;
    }

    protected virtual bool MayEnter(Seat seat) => seat.May(Governance.Act.See).IsAllowed;

    /// <summary>What the page shows, read once more after a refusal.</summary>
    protected abstract Task Show(CancellationToken cancel);

    protected async Task<IActionResult> Do<THandler, T>(string slug, Func<THandler, Actor, Fields, CancellationToken, Task<Outcome<T>>> act, Func<T, IActionResult> done, CancellationToken cancel) where THandler : notnull
    {
        if (By is not { } actor) return Challenge();
        if (!await Enter(slug, cancel)) return NotFound();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<THandler, T>((handler, stop) => act(handler, actor, fields, stop), cancel);
        if (outcome.IsDone) return done(outcome.Value!);
        await Enter(slug, cancel);
        await Show(cancel);
        return Refused(outcome.Rejections);
    }

    protected Task<IActionResult> Do<THandler>(string slug, Func<THandler, Actor, Fields, CancellationToken, Task<Outcome<Done>>> act, string then, CancellationToken cancel) where THandler : notnull =>
        Do(slug, act, _ => Redirect(then), cancel);
}
