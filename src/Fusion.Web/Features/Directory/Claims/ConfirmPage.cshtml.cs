using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Directory.Claims;

/// <summary>Where the letter of a claim leads. A button does it: mail programs open links by themselves.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ConfirmPageModel(Acts acts, Me me) : FusionPage
{
    public Rejection? Refused { get; private set; }

    public void OnGet(string token) => Show();

    public async Task<IActionResult> OnPost(string token, CancellationToken cancel)
    {
        var outcome = await acts.Run<DecideHandler, Guid>((handler, stop) => handler.ByLetter(me.Signed, token, stop), cancel);
        if (outcome.IsDone) return Redirect($"/claims/{outcome.Value}");
        Refused = outcome.Rejections[0];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show();
        return Page();
    }

    void Show()
    {
        Title(T["claim.confirm"]);
        Frame.IsPrivate = true;
        Below((T["desk.title"], "/desk"));
    }
}
