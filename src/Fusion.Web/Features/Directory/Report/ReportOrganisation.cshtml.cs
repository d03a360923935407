using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Directory.Report;

/// <summary>Tells those who keep the directory that something said of an organisation is wrong, or that it is there twice.</summary>
[Authorize(Policies.SignedIn), EnableRateLimiting("suggest")]
internal sealed class ReportOrganisationModel(Acts acts, OrganisationCards organisations, Me me) : FusionPage
{
    public ReportForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (await organisations.Find(slug, cancel) is not { } found) return await MissingBelow("/report", cancel);
        Show(new ReportForm(found.Path, found.Name, false, "", "", []));
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string? what, string? words, string? other, CancellationToken cancel)
    {
        if (await organisations.Find(slug, cancel) is not { } found) return NotFound();
        var (form, actor) = (new ReportForm(found.Path, found.Name, what == "duplicate", words ?? "", other ?? "", []), me.Signed);
        var outcome = await acts.Run<ReportOrganisationHandler, Done>((handler, stop) => handler.Handle(found.Id, form.IsDuplicate, form.Other, form.Words, actor, stop), cancel);
        if (outcome.IsDone) return Redirect(found.Path + "?suggested=true");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show(form with { Rejections = outcome.Rejections });
        return Page();
    }

    void Show(ReportForm form)
    {
        Form = form;
        Title(form.Rejections.Count > 0 ? T["error.prefix", T["report.title"]] : T["report.title"]);
        Frame.IsPrivate = true;
        Below((T["organisations.title"], "/organisations"), (form.RecordTitle, form.RecordPath));
    }
}
