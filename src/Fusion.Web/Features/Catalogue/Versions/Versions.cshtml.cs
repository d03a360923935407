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
    const int Most = 50;

    EntryCard entry = null!;

    public string RecordPath => entry.Path;

    public string RecordTitle => entry.Title.ToString();

    public int Current { get; private set; }

    public IReadOnlyList<VersionView> Items { get; private set; } = [];

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
        entry = found;
        Current = await db.Set<Entry>().Where(row => row.Id == found.Id).Select(row => row.Version).FirstAsync(cancel);
        var stored = await db.Set<RecordVersion>().Where(version => version.RecordId == found.Id.Value).OrderByDescending(version => version.Number).Take(Most + 1).ToListAsync(cancel);
        Items = [.. stored.Take(Most).Select((version, at) => View(version, at + 1 < stored.Count ? stored[at + 1] : null))];
        Title(T["versions.of", RecordTitle]);
        Below((T[$"kind.{kind}"], $"/{kind}"), (RecordTitle, entry.Path));
        return true;
    }

    VersionView View(RecordVersion version, RecordVersion? before)
    {
        var (to, from) = (Draft.FromJson(version.Fields), before is null ? null : Draft.FromJson(before.Fields));
        return new VersionView(version.Number, version.At, version.Act, version.By, version.Number == Current,
            from is null ? [] : [.. EntryFields.All.Fields.Where(field => from[field.Name] != to[field.Name]).Select(field => ((IEditableField)field, from[field.Name], to[field.Name]))]);
    }
}

internal sealed record VersionView(int Number, DateTime At, string Act, string By, bool IsCurrent, IReadOnlyList<(IEditableField Field, string From, string To)> Differences);
