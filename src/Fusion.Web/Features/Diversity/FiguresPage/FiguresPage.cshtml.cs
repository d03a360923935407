using Fusion.Evidence.Summaries;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Diversity.FiguresPage;

/// <summary>Whom the movement reaches: how many answered each question how, and nothing that would tell of fewer than five people. For hosts, and for everybody if the host says so.</summary>
internal sealed class FiguresPageModel(FusionDb db, Acts acts, Me me) : FusionPage
{
    public bool IsHost => me.Is(AccountRole.Host);

    public bool IsPublic { get; private set; }

    public int Total { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Each question with its answers; null for a figure that is hidden.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<(string Code, int? People)> Groups)> Questions { get; private set; } = [];

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var figures = await db.Set<DiversityFigures>().FirstOrDefaultAsync(cancel);
        if (figures is not { IsPublic: true } && !IsHost) return me.IsSignedIn ? Forbid() : Challenge();
        Show(figures);
        return Page();
    }

    public async Task<IActionResult> OnPost(bool toEverybody, CancellationToken cancel)
    {
        if (me.Actor is not { } actor) return Challenge();
        if (!IsHost) return Forbid();
        var outcome = await acts.Run<ShowFiguresHandler, Done>((handler, stop) => handler.Handle(actor, toEverybody, stop), cancel);
        if (outcome.IsDone) return Redirect("/diversity");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show(await db.Set<DiversityFigures>().FirstOrDefaultAsync(cancel));
        return Page();
    }

    void Show(DiversityFigures? figures)
    {
        IsPublic = figures?.IsPublic == true;
        if (figures?.At is { } at)
        {
            var counts = figures.Read();
            (At, Total) = (at, counts.Values.FirstOrDefault()?.Values.Sum() ?? 0);
            if (Total >= SmallGroups.Least) Questions = [.. DiversityQuestion.All.Where(question => counts.ContainsKey(question.Key)).Select(question => (question.Key, Protected(question, counts[question.Key])))];
        }
        Title(T["diversity.figures"], T["diversity.figures.lead"]);
        Frame.IsPrivate = !IsPublic;
        Below();
    }

    static IReadOnlyList<(string, int?)> Protected(DiversityQuestion question, Dictionary<string, int> counts)
    {
        string[] codes = [.. question.Codes, ""];
        var protection = SmallGroups.Protect([.. codes.Select(code => counts.GetValueOrDefault(code))]);
        return [.. codes.Select((code, at) => (code, protection.Groups[at] == Visibility.Shown ? counts.GetValueOrDefault(code) : (int?)null))];
    }
}
