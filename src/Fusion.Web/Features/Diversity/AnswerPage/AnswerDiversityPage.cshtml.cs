using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Diversity.AnswerPage;

/// <summary>What somebody says of themselves, if they want to; seen by nobody else.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class AnswerDiversityPageModel(FusionDb db, Acts acts, Me me) : FusionPage
{
    Dictionary<string, string> said = [];

    public bool IsSaved { get; private set; }

    public bool MaySeeFigures { get; private set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public string Said(string question) => said.GetValueOrDefault(question, "");

    public async Task<IActionResult> OnGet(bool saved, CancellationToken cancel)
    {
        if (me.IsYoung) return Forbid();
        IsSaved = saved;
        var own = me.Signed.AccountId;
        if (await db.Set<DiversityAnswers>().FirstOrDefaultAsync(one => one.AccountId == own, cancel) is { } answers) said = DiversityQuestion.All.ToDictionary(question => question.Key, question => answers[question.Key]);
        await Show(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        said = DiversityQuestion.All.ToDictionary(question => question.Key, question => Request.Form[question.Key].ToString());
        var actor = me.Signed;
        var outcome = await acts.Run<AnswerDiversityHandler, Done>((handler, stop) => handler.Handle(actor, said, stop), cancel);
        if (outcome.IsDone) return Redirect("/account/diversity?saved=true");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(cancel);
        return Page();
    }

    async Task Show(CancellationToken cancel)
    {
        MaySeeFigures = me.Is(AccountRole.Host) || await db.Set<DiversityFigures>().AnyAsync(figures => figures.IsPublic, cancel);
        Response.Headers.CacheControl = "no-store";
        Title(Rejections.Count > 0 ? T["error.prefix", T["diversity.title"]] : T["diversity.title"]);
        Frame.IsPrivate = true;
        Below((T["nav.account"], "/account"));
    }
}
