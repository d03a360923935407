using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Networks.Spokespeople;

/// <summary>Anybody may tell a network that somebody speaks in its name who may not, without an account.</summary>
[EnableRateLimiting("suggest")]
[AllowAnonymous]
internal sealed class MisusePageModel(FusionDb db, Seats seats, NetworkWords labels, Acts acts) : SeatPage(db, seats, labels, acts)
{
    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnGet(string slug, bool sent, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        IsSent = sent;
        await Show(cancel);
        return Page();
    }

    /// <param name="website">Left empty by people and filled by machines.</param>
    public async Task<IActionResult> OnPost(string slug, string? website, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        if (string.IsNullOrEmpty(website))
        {
            var fields = Sent(Label);
            var outcome = await Acts.Run<ReportMisuseHandler, Done>((handler, stop) => handler.Handle(By, slug, fields, stop), cancel);
            if (!outcome.IsDone)
            {
                await Show(cancel);
                return Refused(outcome.Rejections);
            }
        }
        return Redirect($"{Network.Path}/misuse?sent=true");
    }

    protected override Task Show(CancellationToken cancel)
    {
        Title(T["misuse.title"]);
        Below((T["networks.title"], "/networks"), (Network.Name, Network.Path), (T["speaks.title"], Network.Path + "/spokespeople"));
        return Task.CompletedTask;
    }
}
