using Fusion.Web.Platform;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Accounts.SignIn;

/// <summary>By passkey, or by name and password. The answer to a wrong attempt never tells who has an account.</summary>
[EnableRateLimiting("sign-in")]
internal sealed class SignInModel(UserManager<Account> users, SignInManager<Account> signIn, IPasswordHasher<Account> hasher) : FusionPage
{
    [BindProperty]
    public string? Username { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public void OnGet() => Show();

    public async Task<IActionResult> OnPost()
    {
        if (await Find() is not { } account)
        {
            Rejections = [new Rejection(string.IsNullOrEmpty(Credential) ? "username" : "passkey", "sign-in.wrong")];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Show();
            return Page();
        }
        await signIn.SignInAsync(account, isPersistent: true);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/account");
    }

    async Task<Account?> Find()
    {
        if (!string.IsNullOrEmpty(Credential))
        {
            var assertion = await signIn.PerformPasskeyAssertionAsync(Credential);
            return assertion.Succeeded ? assertion.User : null;
        }
        if (string.IsNullOrEmpty(Username) || string.IsNullOrEmpty(Password) || Password.Length > 200) return null;
        var account = await users.FindByNameAsync(Username);
        if (account?.PasswordHash is { } hash) return hasher.VerifyHashedPassword(account, hash, Password) == PasswordVerificationResult.Failed ? null : account;
        // The same work for a name that does not exist, so that time tells nothing either.
        hasher.HashPassword(new Account(), Password);
        return null;
    }

    void Show()
    {
        Title(Rejections.Count > 0 ? T["error.prefix", T["sign-in"]] : T["sign-in"]);
        Frame.IsPrivate = true;
    }
}
