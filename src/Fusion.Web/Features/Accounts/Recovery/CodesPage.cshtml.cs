using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Recovery;

/// <summary>Codes for the day on which a phone is lost. They are shown once, to whoever just asked for them.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class CodesPageModel(FusionDb db, Acts acts, Me me) : FusionPage
{
    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool First { get; set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int Left { get; private set; }

    public bool HasPassword { get; private set; }

    public string SignInName { get; private set; } = "";

    public string Onward => Url.IsLocalUrl(Next) ? Next : "/account/sign-in";

    public async Task OnGet(CancellationToken cancel) => await Show(cancel);

    public async Task OnPost(CancellationToken cancel)
    {
        Codes = (await acts.Run<RecoveryCodesHandler, IReadOnlyList<string>>((handler, stop) => handler.Make(me.Signed.AccountId, stop), cancel)).Value!;
        await Show(cancel);
    }

    async Task Show(CancellationToken cancel)
    {
        var id = me.Signed.AccountId;
        Left = await db.Set<RecoveryCode>().CountAsync(code => code.AccountId == id, cancel);
        var found = await db.Users.Where(account => account.Id == id).Select(account => new { account.UserName, HasPassword = account.PasswordHash != null }).FirstAsync(cancel);
        (SignInName, HasPassword) = (found.UserName!, found.HasPassword);
        Response.Headers.CacheControl = "no-store";
        Title(T["recovery.title"]);
        Frame.IsPrivate = true;
        Below((T["nav.account"], "/account"), (T["security.title"], "/account/sign-in"));
    }
}
