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

namespace Fusion.Web.Features.Accounts.Join;

/// <summary>Somebody makes an account: what they want to be called, and a passkey or a password. No mail address is asked for.</summary>
[EnableRateLimiting("sign-in")]
[AllowAnonymous]
internal sealed class JoinPageModel(Acts acts, SignInManager<Account> signIn, Door door, WhoMayJoin joining, Me me) : FusionPage
{
    [BindProperty(SupportsGet = true, Name = "way")]
    public string Way { get; set; } = "me";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool OfAge { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Left empty by people and filled by machines.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public bool ForOrganisation => Way == "organisation";

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (me.IsSignedIn) return Redirect("/desk");
        if (!await joining.Now(ReturnUrl, cancel)) return Redirect("/join");
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (me.IsSignedIn || !string.IsNullOrEmpty(Website)) return Redirect("/desk");
        if (!await joining.Now(ReturnUrl, cancel)) return Redirect("/join");
        var wanted = new NewAccount(SignInName.For(Name ?? ""), Name ?? "", ForOrganisation ? AccountRole.MemberLead : AccountRole.Learner) { Language = Language.Current.Code };
        if (string.IsNullOrWhiteSpace(Name)) return Again(new Rejection("name", "setup.name-missing"));
        if (!OfAge) return Again(new Rejection("ofAge", "join.of-age-missing"));
        if (string.IsNullOrEmpty(Credential) && string.IsNullOrEmpty(Password)) return Again(new Rejection("password", "setup.password-missing"));
        if (!string.IsNullOrEmpty(Credential))
        {
            if (Credential.Length > Passkeys.LongestCredential || await signIn.PerformPasskeyAttestationAsync(Credential) is not { Succeeded: true } attested) return Again(new Rejection("passkey", "setup.passkey-failed"));
            wanted = wanted with { Passkey = attested.Passkey, Id = Guid.Parse(attested.UserEntity.Id) };
        }
        else if (Password!.Length > 200) return Again(new Rejection("password", "setup.password-long", 200));
        else wanted = wanted with { Password = Password };
        var made = await acts.Run<CreateAccountHandler, Account>((handler, stop) => handler.Handle(wanted, stop), cancel);
        if (!made.IsDone) return Again([.. made.Rejections]);
        await door.Open(made.Value!.Id, wanted.Passkey is null ? SignInWay.Password : SignInWay.Passkey, keep: true, cancel);
        var next = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : ForOrganisation ? "/organisations/claim" : "/desk";
        return LocalRedirect($"/account/codes?first=true&next={Uri.EscapeDataString(next)}");
    }

    IActionResult Again(params IReadOnlyList<Rejection> rejections)
    {
        Rejections = rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show();
        return Page();
    }

    void Show()
    {
        var title = T[$"join.{(ForOrganisation ? "organisation" : "me")}"];
        Title(Rejections.Count > 0 ? T["error.prefix", title] : title);
        Frame.IsPrivate = true;
        Below((T["join"], "/join"));
    }
}
