using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Mail.StopPage;

/// <summary>Stops mails of a kind, without signing in. Opening it changes nothing: mail programs open links by themselves.</summary>
[EnableRateLimiting("suggest")]
[AllowAnonymous]
internal sealed class StopPageModel(SignedLinks links, LetterWriter writer, Acts acts) : FusionPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public string Kind { get; private set; } = "";

    public bool? IsStopped { get; private set; }

    public IActionResult OnGet(bool? stopped)
    {
        if (StopLink.Read(links, writer, Token) is not { } link) return NotFound();
        (Kind, IsStopped) = (link.Kind, stopped);
        Title(T["stop.title"]);
        Frame.IsPrivate = true;
        return Page();
    }

    public async Task<IActionResult> OnPost(bool again, CancellationToken cancel)
    {
        if (StopLink.Read(links, writer, Token) is not { } link) return NotFound();
        await acts.Run<StopMailHandler, Done>((handler, stop) => handler.Handle(link, again, stop), cancel);
        return Redirect($"{LetterWriter.StopPath}{Token}?stopped={(again ? "false" : "true")}");
    }
}
