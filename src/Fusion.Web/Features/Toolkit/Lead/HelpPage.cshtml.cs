using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Toolkit.Lead;

/// <summary>Takes the lead of a session beside whoever gave the address away: when their laptop dies, this one goes on.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class HelpPageModel(Me me, Acts acts) : FormPage
{
    public void OnGet() => Show();

    public async Task<IActionResult> OnPost(Guid id, string token, CancellationToken cancel)
    {
        var outcome = await acts.Run<LeadBoardHandler, Done>((handler, stop) => handler.TakeOver(me.Signed, id, token, stop), cancel);
        if (outcome.IsDone) return Redirect($"/toolkit/boards/{id}/lead");
        Show();
        return Refused(outcome.Rejections);
    }

    void Show()
    {
        Response.Headers.CacheControl = "no-store";
        Title(T["toolkit.help"]);
        Frame.IsPrivate = true;
        Below((T["toolkit.title"], "/toolkit"));
    }
}
