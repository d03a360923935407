using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Catalogue.Report;

/// <summary>Tells those who keep the catalogue that an entry has a fault or is there twice.</summary>
[Authorize(Policies.SignedIn), EnableRateLimiting("suggest")]
internal sealed class ReportEntryModel(Acts acts, EntryCards cards, Me me) : FusionPage
{
    public string RecordPath { get; private set; } = "";

    public string RecordTitle { get; private set; } = "";

    public bool IsDuplicate { get; private set; }

    public string Words { get; private set; } = "";

    public string Other { get; private set; } = "";

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public async Task<IActionResult> OnGet([FromRoute] string kind, [FromRoute] string slug, CancellationToken cancel)
    {
        if (await cards.Find(EntryKinds.FromSegment(kind), slug, cancel) is not { } entry) return await MissingBelow("/report", cancel);
        Show(entry);
        return Page();
    }

    public async Task<IActionResult> OnPost([FromRoute] string kind, [FromRoute] string slug, string? what, string? words, string? other, CancellationToken cancel)
    {
        if (await cards.Find(EntryKinds.FromSegment(kind), slug, cancel) is not { } entry) return NotFound();
        (IsDuplicate, Words, Other) = (what == "duplicate", words ?? "", other ?? "");
        var actor = me.Signed;
        var outcome = await acts.Run<ReportEntryHandler, Done>((handler, stop) => handler.Handle(entry.Id, IsDuplicate, Other, Words, actor, stop), cancel);
        if (outcome.IsDone) return Redirect(entry.Path + "?suggested=true");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show(entry);
        return Page();
    }

    void Show(EntryCard entry)
    {
        (RecordPath, RecordTitle) = (entry.Path, entry.Title.ToString());
        Title(Rejections.Count > 0 ? T["error.prefix", T["report.title"]] : T["report.title"]);
        Frame.IsPrivate = true;
        Below((T[$"kind.{entry.Kind.Segment()}"], $"/{entry.Kind.Segment()}"), (RecordTitle, RecordPath));
    }
}
