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
    public ReportForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet([FromRoute] string kind, [FromRoute] string slug, CancellationToken cancel)
    {
        if (await cards.Find(EntryKinds.FromSegment(kind), slug, cancel) is not { } entry) return await MissingBelow("/report", cancel);
        Show(entry, new ReportForm(entry.Path, entry.Title.ToString(), false, "", "", []));
        return Page();
    }

    public async Task<IActionResult> OnPost([FromRoute] string kind, [FromRoute] string slug, string? what, string? words, string? other, CancellationToken cancel)
    {
        if (await cards.Find(EntryKinds.FromSegment(kind), slug, cancel) is not { } entry) return NotFound();
        var form = new ReportForm(entry.Path, entry.Title.ToString(), what == "duplicate", words ?? "", other ?? "", []);
        var actor = me.Signed;
        var outcome = await acts.Run<ReportEntryHandler, Done>((handler, stop) => handler.Handle(entry.Id, form.IsDuplicate, form.Other, form.Words, actor, stop), cancel);
        if (outcome.IsDone) return Redirect(entry.Path + "?suggested=true");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show(entry, form with { Rejections = outcome.Rejections });
        return Page();
    }

    void Show(EntryCard entry, ReportForm form)
    {
        Form = form;
        Title(form.Rejections.Count > 0 ? T["error.prefix", T["report.title"]] : T["report.title"]);
        Frame.IsPrivate = true;
        Below((T[$"kind.{entry.Kind.Segment()}"], $"/{entry.Kind.Segment()}"), (form.RecordTitle, form.RecordPath));
    }
}
