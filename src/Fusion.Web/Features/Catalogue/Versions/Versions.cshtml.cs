using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Catalogue.EditEntry;
using Fusion.Web.Features.Catalogue.Editing;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Versions;

/// <summary>What an entry said after each edit, with what differs, and the way back.</summary>
internal sealed class VersionsModel(FusionDb db, Acts acts, EntryCards cards, Me me) : FusionPage
{
    public VersionsView View { get; private set; } = null!;

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public async Task<IActionResult> OnGet([FromRoute] string kind, [FromRoute] string slug, CancellationToken cancel) => await Show(kind, slug, cancel) ? Page() : await MissingBelow("/versions", cancel);

    public async Task<IActionResult> OnPost([FromRoute] string kind, [FromRoute] string slug, int number, int version, CancellationToken cancel)
    {
        if (!me.IsSignedIn) return Challenge();
        if (await cards.Find(EntryKinds.FromSegment(kind), slug, cancel) is not { } found) return NotFound();
        var actor = me.Signed;
        var outcome = await acts.Run<RevertEntryHandler, Submitted>((handler, stop) => handler.Handle(found.Id, number, version, actor, stop), cancel);
        if (outcome.IsDone) return Redirect(outcome.Value!.Path ?? found.Path + "?suggested=true");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(kind, slug, cancel);
        return Page();
    }

    async Task<bool> Show(string kind, string slug, CancellationToken cancel)
    {
        if (await cards.Find(EntryKinds.FromSegment(kind), slug, cancel) is not { } found) return false;
        var current = await db.Set<Entry>().Where(row => row.Id == found.Id).Select(row => row.Version).FirstAsync(cancel);
        var stored = await db.Set<RecordVersion>().Where(version => version.RecordId == found.Id.Value).OrderByDescending(version => version.Number).Take(VersionsView.Most + 1).ToListAsync(cancel);
        View = new VersionsView(found.Path, found.Title.ToString(), current, VersionsView.Of(EntryFields.All.Fields, stored, current));
        Title(T["versions.of", View.RecordTitle]);
        Below((T[$"kind.{kind}"], $"/{kind}"), (View.RecordTitle, found.Path));
        return true;
    }
}
