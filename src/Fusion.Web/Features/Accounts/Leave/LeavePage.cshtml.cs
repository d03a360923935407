using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Leave;

/// <summary>Take along all that is yours, and leave.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class LeavePageModel(FusionDb db, Acts acts, Me me, PersonalArchive archive) : FusionPage
{
    public Rejection? Refused { get; private set; }

    public IReadOnlyList<ActingBody> Represents => me.Represents;

    public void OnGet() => Show();

    public async Task<IActionResult> OnPostTake(CancellationToken cancel)
    {
        var id = me.Signed.AccountId;
        var person = await db.Users.Where(account => account.Id == id).Select(account => new Person(account.Id, account.Pseudonym, account.Email)).FirstAsync(cancel);
        Response.Headers.CacheControl = "no-store";
        return File(await archive.Of(person, cancel), "application/zip", PersonalArchive.FileName);
    }

    public async Task<IActionResult> OnPostLeave(bool sure, CancellationToken cancel)
    {
        var left = await acts.Run<LeaveHandler, Done>((handler, stop) => handler.Handle(me.Signed.AccountId, sure, stop), cancel);
        if (left.IsDone)
        {
            await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return Redirect("/left");
        }
        Refused = left.Rejections[0];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show();
        return Page();
    }

    void Show()
    {
        Title(Refused is null ? T["leave.title"] : T["error.prefix", T["leave.title"]]);
        Frame.IsPrivate = true;
        Below((T["nav.account"], "/account"));
    }
}
