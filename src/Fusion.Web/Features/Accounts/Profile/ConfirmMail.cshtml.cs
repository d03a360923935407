using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Accounts.Profile;

/// <summary>Where the letter that confirms a mail address leads. A button does it: mail programs open links by themselves.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ConfirmMailModel(Acts acts, Me me) : FusionPage
{
    public Rejection? Refused { get; private set; }

    public void OnGet(string token) => Show();

    public async Task<IActionResult> OnPost(string token, CancellationToken cancel)
    {
        var outcome = await acts.Run<MailAddressHandler, Done>((handler, stop) => handler.Confirm(me.Signed.AccountId, token, stop), cancel);
        if (outcome.IsDone) return Redirect("/account?done=mail-confirmed");
        Refused = outcome.Rejections[0];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show();
        return Page();
    }

    void Show()
    {
        Title(T["mail-address.confirm"]);
        Frame.IsPrivate = true;
        Below((T["nav.account"], "/account"));
    }
}
