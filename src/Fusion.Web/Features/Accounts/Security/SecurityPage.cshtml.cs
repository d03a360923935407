using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Recovery;
using Fusion.Web.Features.Accounts.SecondStep;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Security;

/// <summary>How somebody signs in, and where they are signed in.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class SecurityPageModel(FusionDb db, Acts acts, Me me, Door door, SecondSteps secondSteps, UserManager<Account> users, SignInManager<Account> signIn, StartOptions host) : FusionPage
{
    public Account Account { get; private set; } = null!;

    public IReadOnlyList<PasskeyView> Passkeys { get; private set; } = [];

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public Guid? Here => door.Here;

    public int CodesLeft { get; private set; }

    public bool HasSecondStep { get; private set; }

    /// <summary>A second step that was offered and waits for its first code.</summary>
    public string? Secret { get; private set; }

    public IHtmlContent? Picture { get; private set; }

    [BindProperty(SupportsGet = true)]
    public bool Recovered { get; set; }

    /// <summary>What was just done, for a word of confirmation.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    Guid Id => me.Signed.AccountId;

    public Task OnGet(CancellationToken cancel) => Show(cancel);

    public async Task<IActionResult> OnPostPasskey(string? credential, CancellationToken cancel)
    {
        if (credential is not { Length: > 0 and <= Accounts.Passkeys.LongestCredential } || await signIn.PerformPasskeyAttestationAsync(credential) is not { Succeeded: true } attested || attested.UserEntity.Id != Id.ToString())
            return await Again([new Rejection("add-passkey", "setup.passkey-failed")], cancel);
        return await Told(await acts.Run<PasskeyHandler, Done>((handler, stop) => handler.Add(Id, attested.Passkey, stop), cancel), "passkey", cancel);
    }

    public async Task<IActionResult> OnPostRemovePasskey(string? passkey, CancellationToken cancel) =>
        await Told(await acts.Run<PasskeyHandler, Done>((handler, stop) => handler.Remove(Id, passkey ?? "", stop), cancel), "passkey-removed", cancel);

    public async Task<IActionResult> OnPostPassword(string? password, CancellationToken cancel)
    {
        var set = await acts.Run<PasswordHandler, Done>((handler, stop) => handler.Set(Id, password, stop), cancel);
        // Who knew the old one should not stay signed in.
        if (set.IsDone) await door.EndOthers(Id, cancel);
        return await Told(set, "password", cancel);
    }

    public async Task<IActionResult> OnPostRemovePassword(CancellationToken cancel) => await Told(await acts.Run<PasswordHandler, Done>((handler, stop) => handler.Remove(Id, stop), cancel), "password-removed", cancel);

    public async Task<IActionResult> OnPostOffer(CancellationToken cancel) => await Told(await acts.Run<SecondStepHandler, Done>((handler, stop) => handler.Offer(Id, stop), cancel), "offered", cancel);

    public async Task<IActionResult> OnPostConfirm(string? code, CancellationToken cancel) => await Told(await acts.Run<SecondStepHandler, Done>((handler, stop) => handler.Check(Id, code, stop), cancel), "second-step", cancel);

    public async Task<IActionResult> OnPostGiveUp(CancellationToken cancel) => await Told(await acts.Run<SecondStepHandler, Done>((handler, stop) => handler.GiveUp(Id, stop), cancel), "second-step-removed", cancel);

    public async Task<IActionResult> OnPostEnd(Guid session, CancellationToken cancel)
    {
        await door.End(Id, session, cancel);
        return Redirect("/account/sign-in?done=session");
    }

    public async Task<IActionResult> OnPostEndOthers(CancellationToken cancel)
    {
        await door.EndOthers(Id, cancel);
        return Redirect("/account/sign-in?done=session");
    }

    async Task<IActionResult> Told(Outcome<Done> outcome, string done, CancellationToken cancel) => outcome.IsDone ? Redirect($"/account/sign-in?done={done}") : await Again(outcome.Rejections, cancel);

    async Task<IActionResult> Again(IReadOnlyList<Rejection> rejections, CancellationToken cancel)
    {
        Rejections = rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(cancel);
        return Page();
    }

    async Task Show(CancellationToken cancel)
    {
        Account = await db.Users.FirstAsync(account => account.Id == Id, cancel);
        Passkeys = [.. (await users.GetPasskeysAsync(Account)).OrderBy(passkey => passkey.CreatedAt).Select(passkey => new PasskeyView(WebEncoders.Base64UrlEncode(passkey.CredentialId), passkey.Name ?? "", passkey.CreatedAt.UtcDateTime))];
        Sessions = await db.Set<Session>().Where(session => session.AccountId == Id).OrderByDescending(session => session.SeenAt).Take(StartSessionHandler.Most).ToListAsync(cancel);
        CodesLeft = await db.Set<RecoveryCode>().CountAsync(code => code.AccountId == Id, cancel);
        HasSecondStep = await secondSteps.IsTakenUp(Id, cancel);
        if (!HasSecondStep && await secondSteps.Offered(Id, cancel) is { } secret) (Secret, Picture) = (Totp.Base32(secret), QrPicture.Of(Totp.Uri(new Uri(host.PublicAddress).Host, Account.UserName!, secret), T["second-step.picture"]));
        Response.Headers.CacheControl = "no-store";
        Title(Rejections.Count > 0 ? T["error.prefix", T["security.title"]] : T["security.title"]);
        Frame.IsPrivate = true;
        Below((T["nav.account"], "/account"));
    }
}
