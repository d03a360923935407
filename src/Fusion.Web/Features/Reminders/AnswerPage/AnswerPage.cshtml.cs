using Fusion.Web.Features.Reminders.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Reminders.AnswerPage;

/// <summary>Where a link of a reminder leads: one button answers it, without signing in. Opening it changes nothing: mail programs open links by themselves.</summary>
[EnableRateLimiting("suggest")]
[AllowAnonymous]
internal sealed class AnswerPageModel(SignedLinks links, IEnumerable<IConfirmable> features, Responsible responsible, TimeProvider clock, Acts acts) : FusionPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public ConfirmableRecord About { get; private set; } = null!;

    public Answer Wish { get; private set; }

    /// <summary>Who was written to looks after it no longer.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What was just answered.</summary>
    public Answer? Answered { get; private set; }

    public async Task<IActionResult> OnGet(string? answer, string? done, CancellationToken cancel)
    {
        if (ReminderLink.Read(links, Token, clock.GetUtcNow().UtcDateTime) is not { } link || await Find(link.Subject, cancel) is not { } about) return NotFound();
        (About, Wish, Answered) = (about, Answers.Of(answer) ?? Answer.StillTrue, Answers.Of(done));
        if (Answered is null && !await responsible.IsStill(link, cancel)) return Over(about);
        Title(T[Answered is null ? "reminder.title" : "reminder.thanks"]);
        Frame.IsPrivate = true;
        return Page();
    }

    public async Task<IActionResult> OnPost(string? answer, CancellationToken cancel)
    {
        if (ReminderLink.Read(links, Token, clock.GetUtcNow().UtcDateTime) is not { } link || Answers.Of(answer) is not { } said || await Find(link.Subject, cancel) is not { } about) return NotFound();
        var outcome = await acts.Run<AnswerReminderHandler, Done>((handler, stop) => handler.Handle(link, said, stop), cancel);
        if (!outcome.IsDone) return Over(about);
        // What needs a change is best said at once.
        return Redirect(said == Answer.NeedsChange ? $"/contribute?about={Uri.EscapeDataString(about.Path)}" : $"{ReminderLink.Path}{Token}?done={said.Word()}");
    }

    /// <summary>The link was good once: its page says why it is no longer, and where whoever looks after it now says the same.</summary>
    PageResult Over(ConfirmableRecord about)
    {
        (About, IsOver) = (about, true);
        Response.StatusCode = StatusCodes.Status410Gone;
        Title(T["reminder.no-longer"]);
        Frame.IsPrivate = true;
        return Page();
    }

    async Task<ConfirmableRecord?> Find(Guid id, CancellationToken cancel)
    {
        foreach (var feature in features)
            if (await feature.Find(id, cancel) is { } found) return found;
        return null;
    }
}
