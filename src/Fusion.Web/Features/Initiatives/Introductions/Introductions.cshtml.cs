using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.Introductions;

/// <summary>What was asked of you and by you; nobody else sees it.</summary>
[Authorize]
[EnableRateLimiting("suggest")]
internal sealed class IntroductionsModel(FusionDb db, Contributors contributors, Acts acts) : FormPage
{
    const int Most = 100;

    public IReadOnlyList<Introduction> ToMe { get; private set; } = [];

    public IReadOnlyList<Introduction> FromMe { get; private set; } = [];

    /// <summary>Names of those with whom something is exchanged: of who asks, and of who has accepted.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>What is to be asked about; null when the page is only read.</summary>
    public Guid? About { get; private set; }

    public async Task OnGet(Guid? about, CancellationToken cancel) => await Show(about, cancel);

    public async Task<IActionResult> OnPost(Guid about, string? text, CancellationToken cancel)
    {
        var outcome = await acts.Run<IntroduceHandler, Done>((handler, stop) => handler.Ask(Me, about, text, stop), cancel);
        return await Answered(outcome, about, name => name == "text" ? text : null, cancel);
    }

    public async Task<IActionResult> OnPostAnswer(Guid id, bool accept, string? answer, CancellationToken cancel)
    {
        var outcome = await acts.Run<IntroduceHandler, Done>((handler, stop) => handler.Answer(Me, id, accept, answer, stop), cancel);
        return await Answered(outcome, null, _ => null, cancel);
    }

    async Task<IActionResult> Answered(Outcome<Done> outcome, Guid? about, Func<string, string?> values, CancellationToken cancel)
    {
        if (outcome.IsDone) return Redirect("/introductions");
        await Show(about, cancel);
        Fill(values);
        return Refused(outcome.Rejections);
    }

    async Task Show(Guid? about, CancellationToken cancel)
    {
        About = about;
        ToMe = await db.Set<Introduction>().Where(introduction => introduction.ToId == Me).OrderByDescending(introduction => introduction.At).Take(Most).ToListAsync(cancel);
        FromMe = await db.Set<Introduction>().Where(introduction => introduction.FromId == Me).OrderByDescending(introduction => introduction.At).Take(Most).ToListAsync(cancel);
        Names = await contributors.Names([.. ToMe.Select(introduction => introduction.FromId), .. FromMe.Where(introduction => introduction.Accepted == true).Select(introduction => introduction.ToId)], cancel);
        Title(T["introductions.title"], "");
        Frame.IsPrivate = true;
        Below((T["enquiries.title"], "/pilots"));
    }
}
