using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Suggestions.SuggestPage;

/// <summary>Anybody may tell the host what they know, without an account.</summary>
[EnableRateLimiting("suggest")]
[AllowAnonymous]
internal sealed class SuggestPageModel(Acts acts) : FusionPage
{
    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    /// <summary>Left empty by people and filled by machines.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public bool IsSent { get; private set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public void OnGet(bool sent)
    {
        IsSent = sent;
        Show();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        About = SuggestHandler.SafePath(About);
        if (string.IsNullOrEmpty(Website))
        {
            var outcome = await acts.Run<SuggestHandler, Done>((handler, stop) => handler.Handle(About, Text, Source, stop), cancel);
            if (!outcome.IsDone)
            {
                Rejections = outcome.Rejections;
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                Show();
                return Page();
            }
        }
        return Redirect($"/contribute?sent=true&about={Uri.EscapeDataString(About)}");
    }

    void Show()
    {
        About = SuggestHandler.SafePath(About);
        Title(Rejections.Count > 0 ? T["error.prefix", T["suggest.title"]] : T["suggest.title"], T["suggest.lead"]);
        Below();
    }
}
