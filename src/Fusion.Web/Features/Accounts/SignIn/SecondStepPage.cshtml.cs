using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Recovery;
using Fusion.Web.Features.Accounts.SecondStep;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.SignIn;

/// <summary>After the password: the code of the app, or a recovery code. Who must take this step and never did is shown how, before any session begins.</summary>
[EnableRateLimiting("sign-in")]
[AllowAnonymous]
internal sealed class SecondStepPageModel(FusionDb db, SecondSteps secondSteps, SignInThrottle throttle, Door door, Acts acts, StartOptions host) : FusionPage
{
    [BindProperty]
    public string? Code { get; set; }

    public Rejection? Wrong { get; private set; }

    /// <summary>The secret to be taken up; null when that was done before.</summary>
    public string? Secret { get; private set; }

    public IHtmlContent? Picture { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await HalfIn.Of(HttpContext) is not { } half) return Redirect("/sign-in");
        await Show(half.Account, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await HalfIn.Of(HttpContext) is not { } half) return Redirect("/sign-in");
        var (account, next, byCode) = half;
        var name = $"second-step {account}";
        if (throttle.IsTired(name)) Wrong = new Rejection("code", "sign-in.tired", (int)SignInThrottle.Pause.TotalMinutes);
        else
        {
            var taken = await acts.Run<SecondStepHandler, Done>((handler, stop) => handler.Check(account, Code, stop), cancel);
            if (!taken.IsDone && !byCode && await Recovered(account, cancel)) return await In(account, SignInWay.RecoveryCode, next, cancel);
            if (taken.IsDone) return await In(account, SignInWay.SecondStep, next, cancel);
            throttle.Failed(name);
            Wrong = taken.Rejections[0];
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(account, cancel);
        return Page();
    }

    async Task<bool> Recovered(Guid account, CancellationToken cancel) =>
        (await acts.Run<RecoveryCodesHandler, Guid>((handler, stop) => handler.Take(Code, account, stop), cancel)).IsDone;

    async Task<IActionResult> In(Guid account, SignInWay way, string next, CancellationToken cancel)
    {
        throttle.Succeeded($"second-step {account}");
        await HalfIn.End(HttpContext);
        await door.Open(account, way, keep: true, cancel);
        return LocalRedirect(next);
    }

    async Task Show(Guid account, CancellationToken cancel)
    {
        if (await secondSteps.Offered(account, cancel) is { } secret)
        {
            var name = await db.Users.Where(user => user.Id == account).Select(user => user.UserName).FirstOrDefaultAsync(cancel);
            Secret = Totp.Base32(secret);
            Picture = QrPicture.Of(Totp.Uri(new Uri(host.PublicAddress).Host, name ?? "", secret), T["second-step.picture"]);
        }
        Title(Wrong is null ? T["second-step.title"] : T["error.prefix", T["second-step.title"]]);
        Frame.IsPrivate = true;
    }
}
