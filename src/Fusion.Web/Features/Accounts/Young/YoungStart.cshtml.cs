using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Young;

/// <summary>A young person, whose guardian has agreed, begins their account with a passkey or a password.</summary>
[EnableRateLimiting("sign-in")]
[AllowAnonymous]
internal sealed class YoungStartModel(FusionDb db, Acts acts, SignInManager<Account> signIn, Door door) : FusionPage
{
    public string Name { get; private set; } = "";

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public async Task<IActionResult> OnGet(string token, CancellationToken cancel) => await Show(token, cancel);

    public async Task<IActionResult> OnPost(string token, string? password, string? credential, CancellationToken cancel)
    {
        var wanted = new NewAccount("", "", AccountRole.Learner) { Language = Language.Current.Code };
        if (!string.IsNullOrEmpty(credential))
        {
            if (credential.Length > Passkeys.LongestCredential || await signIn.PerformPasskeyAttestationAsync(credential) is not { Succeeded: true } attested) return await Again([new Rejection("passkey", "setup.passkey-failed")], token, cancel);
            wanted = wanted with { Passkey = attested.Passkey, Id = Guid.Parse(attested.UserEntity.Id) };
        }
        else if (string.IsNullOrEmpty(password)) return await Again([new Rejection("password", "setup.password-missing")], token, cancel);
        else if (password.Length > 200) return await Again([new Rejection("password", "setup.password-long", 200)], token, cancel);
        else wanted = wanted with { Password = password };
        var made = await acts.Run<YoungHandler, Account>((handler, stop) => handler.Begin(token, wanted, stop), cancel);
        if (!made.IsDone) return await Again(made.Rejections, token, cancel);
        await door.Open(made.Value!.Id, wanted.Passkey is null ? SignInWay.Password : SignInWay.Passkey, keep: true, cancel);
        return Redirect("/account/codes?first=true&next=%2Fdesk");
    }

    Task<IActionResult> Again(IReadOnlyList<Rejection> rejections, string token, CancellationToken cancel)
    {
        Rejections = rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Show(token, cancel);
    }

    async Task<IActionResult> Show(string token, CancellationToken cancel)
    {
        var hash = Token.HashOf(token);
        if (await db.Set<YoungPerson>().FirstOrDefaultAsync(one => one.StartHash == hash && one.AccountId == null, cancel) is not { } found) return NotFound();
        Name = found.Name;
        Response.Headers.CacheControl = "no-store";
        Title(Rejections.Count > 0 ? T["error.prefix", T["young.start"]] : T["young.start"]);
        Frame.IsPrivate = true;
        return Page();
    }
}
