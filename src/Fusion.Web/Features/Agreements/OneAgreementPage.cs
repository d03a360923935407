using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements;

/// <summary>A page of one agreement. What is not published is there for whoever may publish it, and for nobody else.</summary>
internal abstract class OneAgreementPage(FusionDb db, Keepers keepers, NetworkRights networks, AgreementWords labels, Acts acts) : FormPage
{
    public Agreement Agreement { get; private set; } = null!;

    /// <summary>What the newest version says, or, before there is one, the draft.</summary>
    public AgreementContent Says { get; private set; } = null!;

    public AgreementVersion? Newest { get; private set; }

    public NetworkCard? Network { get; private set; }

    public bool MayKeep { get; private set; }

    public AgreementWords Labels => labels;

    public DateOnly Today => DateOnly.FromDateTime(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    public Me Reader => field ??= HttpContext.RequestServices.GetRequiredService<Me>();

    /// <summary>Whether somebody may be on this page who may know of the agreement.</summary>
    protected virtual bool MayEnter => true;

    protected async Task<bool> Enter(string slug, CancellationToken cancel)
    {
        if (await db.Set<Agreement>().FirstOrDefaultAsync(agreement => agreement.Slug == slug, cancel) is not { } found) return false;
        MayKeep = await keepers.May(found.NetworkId, Reader.Actor, cancel);
        if (!found.IsPublished && !MayKeep) return false;
        Agreement = found;
        Newest = found.IsPublished ? await db.Set<AgreementVersion>().FirstAsync(version => version.AgreementId == found.Id && version.Number == found.Number, cancel) : null;
        Says = AgreementContent.FromJson(Newest?.Content ?? found.Draft);
        Network = found.NetworkId is { } owner ? await networks.Find(owner, cancel) : null;
        Frame.IsPrivate = !found.IsPublished;
        if (!found.IsPublished) Response.Headers.CacheControl = "no-store";
        return true;
    }

    /// <summary>What the page shows, read once more after a refusal.</summary>
    protected abstract Task Show(CancellationToken cancel);

    protected async Task<IActionResult> Do<THandler, T>(string slug, Func<THandler, Actor, Fields, CancellationToken, Task<Outcome<T>>> act, Func<T, IActionResult> done, CancellationToken cancel) where THandler : notnull
    {
        if (Reader.Actor is not { } actor) return Challenge();
        if (!await Enter(slug, cancel)) return NotFound();
        if (!MayEnter) return Forbid();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<THandler, T>((handler, stop) => act(handler, actor, fields, stop), cancel);
        if (outcome.IsDone) return done(outcome.Value!);
        await Show(cancel);
        return Refused(outcome.Rejections);
    }
}
