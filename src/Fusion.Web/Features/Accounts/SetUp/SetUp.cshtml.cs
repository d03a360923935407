using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.SecondStep;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Features.Accounts.SignIn;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Accounts.SetUp;

/// <summary>Somebody takes charge of this host, with the token from its console.</summary>
[AllowAnonymous]
internal sealed class SetUpModel(SetUpToken setUp, HostState host, Acts acts, SignInManager<Account> signIn, Door door) : FusionPage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Username { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What the browser answered when it made a passkey; empty when a password is chosen.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (host.HasHost) return Redirect("/sign-in");
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (host.HasHost) return Redirect("/sign-in");
        if (!setUp.Is(Token)) return Again(new Rejection("token", "setup.token-wrong"));
        var wanted = new NewAccount(Username?.Trim() is { Length: > 0 } username ? username : "host", Name ?? "", AccountRole.Host) { OnlyIfNoHost = true, Language = Language.Current.Code };
        if (!string.IsNullOrEmpty(Credential))
        {
            var attested = await signIn.PerformPasskeyAttestationAsync(Credential);
            if (!attested.Succeeded) return Again(new Rejection("passkey", "setup.passkey-failed"));
            wanted = wanted with { Passkey = attested.Passkey, Id = Guid.Parse(attested.UserEntity.Id) };
        }
        else if (string.IsNullOrEmpty(Password)) return Again(new Rejection("password", "setup.password-missing"));
        else wanted = wanted with { Password = Password };
        if (!setUp.Take(Token)) return Again(new Rejection("token", "setup.done-already"));
        try
        {
            var made = await acts.Run<CreateAccountHandler, Account>((handler, stop) => handler.Handle(wanted, stop), cancel);
            if (!made.IsDone) return Again([.. made.Rejections]);
            host.HasHost = true;
            return await In(made.Value!.Id, wanted.Passkey is not null, cancel);
        }
        finally
        {
            if (!host.HasHost) setUp.Return(Token!);
        }
    }

    /// <summary>A passkey is enough; a password asks a host for a second step from the first day on.</summary>
    async Task<IActionResult> In(Guid account, bool byPasskey, CancellationToken cancel)
    {
        if (byPasskey)
        {
            await door.Open(account, SignInWay.Passkey, keep: true, cancel);
            return Redirect("/host");
        }
        await acts.Run<SecondStepHandler, Done>((handler, stop) => handler.Offer(account, stop), cancel);
        await HalfIn.Begin(HttpContext, account, "/host");
        return Redirect("/sign-in/second-step");
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
        Title(Rejections.Count > 0 ? T["error.prefix", T["setup.title"]] : T["setup.title"]);
        Frame.IsPrivate = true;
    }
}
