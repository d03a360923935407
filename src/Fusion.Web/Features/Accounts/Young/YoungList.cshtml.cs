using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Young;

/// <summary>The young people of an organisation, for its leads.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class YoungListModel(FusionDb db, Acts acts, Me me, Representatives representatives) : FusionPage
{
    const int Most = 200;

    public ActingBody Organisation { get; private set; } = null!;

    public IReadOnlyList<YoungPerson> People { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>The guardian's link of somebody who was just added: shown this once.</summary>
    public string? NewLink { get; private set; }

    public string? Name { get; private set; }

    public Rejection? Refused { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Show(cancel);

    public async Task<IActionResult> OnPostAdd(string? name, CancellationToken cancel)
    {
        if (me.ActingFor is not { } organisation) return Redirect("/organisation");
        var added = await acts.Run<YoungHandler, string>((handler, stop) => handler.Ask(me.Signed, organisation.Id, name, stop), cancel);
        if (added.IsDone) (NewLink, Name) = (LinkBase.Of(HttpContext).To(added.Value!), name);
        else Refuse(added.Rejections[0]);
        return await Show(cancel);
    }

    public async Task<IActionResult> OnPostEnd(Guid person, CancellationToken cancel)
    {
        var ended = await acts.Run<YoungHandler, Done>((handler, stop) => handler.End(me.Signed, person, stop), cancel);
        if (ended.IsDone) return Redirect("/organisation/young");
        Refuse(ended.Rejections[0]);
        return await Show(cancel);
    }

    void Refuse(Rejection rejection)
    {
        Refused = rejection;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    async Task<IActionResult> Show(CancellationToken cancel)
    {
        if (me.ActingFor is not { } organisation) return Redirect("/organisation");
        if (!await representatives.IsLead(organisation.Id, me.Signed.AccountId, cancel)) return Forbid();
        Organisation = organisation;
        var all = db.Set<YoungPerson>().Where(one => one.OrganisationId == organisation.Id);
        Total = await all.CountAsync(cancel);
        People = await all.OrderByDescending(one => one.At).Take(Most).ToListAsync(cancel);
        Response.Headers.CacheControl = "no-store";
        Title(Refused is null ? T["young.title"] : T["error.prefix", T["young.title"]]);
        Frame.IsPrivate = true;
        Below((T["organisation.mine"], "/organisation"));
        return Page();
    }
}
