using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Directory.EditOrganisation;
using Fusion.Web.Features.Directory.Editing;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Versions;

/// <summary>What was said of an organisation after each edit, with what differs, and the way back.</summary>
internal sealed class OrganisationVersionsModel(FusionDb db, Acts acts, OrganisationCards organisations, Me me) : FusionPage
{
    public VersionsView View { get; private set; } = null!;

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel) => await Show(slug, cancel) ? Page() : await MissingBelow("/versions", cancel);

    public async Task<IActionResult> OnPost(string slug, int number, int version, CancellationToken cancel)
    {
        if (me.Actor is not { } actor) return Challenge();
        if (await organisations.Find(slug, cancel) is not { } found) return NotFound();
        var outcome = await acts.Run<RevertOrganisationHandler, SubmittedOrganisation>((handler, stop) => handler.Handle(found.Id, number, version, actor, stop), cancel);
        if (outcome.IsDone) return Redirect(outcome.Value!.Path ?? found.Path + "?suggested=true");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(slug, cancel);
        return Page();
    }

    async Task<bool> Show(string slug, CancellationToken cancel)
    {
        if (await organisations.Find(slug, cancel) is not { } found) return false;
        var current = await db.Set<Organisation>().Where(one => one.Id == found.Id).Select(one => one.Version).FirstAsync(cancel);
        var stored = await db.Set<RecordVersion>().Where(version => version.RecordId == found.Id.Value).OrderByDescending(version => version.Number).Take(VersionsView.Most + 1).ToListAsync(cancel);
        View = new VersionsView(found.Path, found.Name, current, VersionsView.Of(OrganisationFields.All.Fields, stored, current));
        Title(T["versions.of", found.Name]);
        Below((T["organisations.title"], "/organisations"), (found.Name, found.Path));
        return true;
    }
}
