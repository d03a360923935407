using Fusion.Web.Features.Accounts.Recovery;
using Fusion.Web.Features.Accounts.SecondStep;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Accounts.SignIn;

/// <summary>By passkey, by name and password, or by a recovery code. The answer to a wrong attempt never tells who has an account.</summary>
[EnableRateLimiting("sign-in")]
[AllowAnonymous]
internal sealed class SignInModel(UserManager<Account> users, SignInManager<Account> signIn, IPasswordHasher<Account> hasher, SecondSteps secondSteps, SignInThrottle throttle, Door door, Acts acts) : FusionPage
{
    [BindProperty]
    public string? Username { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    string Next => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/desk";

    public void OnGet() => Show();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(Credential)) return await ByPasskey(cancel);
        return string.IsNullOrWhiteSpace(Code) ? await ByPassword(cancel) : await ByCode(cancel);
    }

    async Task<IActionResult> ByPasskey(CancellationToken cancel)
    {
        if (Credential!.Length > 20_000 || await signIn.PerformPasskeyAssertionAsync(Credential) is not { Succeeded: true } assertion) return Again(new Rejection("passkey", "sign-in.wrong"));
        await door.Open(assertion.User.Id, SignInWay.Passkey, keep: true, cancel);
        return LocalRedirect(Next);
    }

    async Task<IActionResult> ByCode(CancellationToken cancel)
    {
        var taken = await acts.Run<RecoveryCodesHandler, Guid>((handler, stop) => handler.Take(Code, null, stop), cancel);
        if (!taken.IsDone) return Again([.. taken.Rejections]);
        if (await secondSteps.IsHostWithStep(taken.Value, cancel))
        {
            await HalfIn.Begin(HttpContext, taken.Value, "/account/sign-in?recovered=true", byCode: true);
            return LocalRedirect("/sign-in/second-step");
        }
        await door.Open(taken.Value, SignInWay.RecoveryCode, keep: false, cancel);
        return LocalRedirect("/account/sign-in?recovered=true");
    }

    async Task<IActionResult> ByPassword(CancellationToken cancel)
    {
        var name = Username?.Trim() ?? "";
        if (throttle.IsTired(name)) return Again(new Rejection("username", "sign-in.tired", (int)SignInThrottle.Pause.TotalMinutes));
        if (await Known(name) is not { } account)
        {
            if (name.Length > 0) throttle.Failed(name);
            return Again(new Rejection("username", "sign-in.wrong"));
        }
        throttle.Succeeded(name);
        if (await secondSteps.IsNeeded(account, cancel))
        {
            await acts.Run<SecondStepHandler, Done>((handler, stop) => handler.Offer(account.Id, stop), cancel);
            await HalfIn.Begin(HttpContext, account.Id, Next);
            return LocalRedirect("/sign-in/second-step");
        }
        await door.Open(account.Id, SignInWay.Password, keep: true, cancel);
        return LocalRedirect(Next);
    }

    /// <summary>The account whose name and password these are. For a name that nobody has, and for an account without a password, the same work is done, so that time tells nothing either.</summary>
    async Task<Account?> Known(string name)
    {
        if (name.Length is 0 or > 100 || string.IsNullOrEmpty(Password) || Password.Length > 200) return null;
        var account = await users.FindByNameAsync(name);
        if (account?.PasswordHash is { } hash) return hasher.VerifyHashedPassword(account, hash, Password) == PasswordVerificationResult.Failed ? null : account;
        hasher.HashPassword(new Account(), Password);
        return null;
    }

    PageResult Again(params IReadOnlyList<Rejection> rejections)
    {
        Rejections = rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show();
        return Page();
    }

    void Show()
    {
        Title(Rejections.Count > 0 ? T["error.prefix", T["sign-in"]] : T["sign-in"]);
        Frame.IsPrivate = true;
    }
}
