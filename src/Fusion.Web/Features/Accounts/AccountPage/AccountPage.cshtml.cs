using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;

namespace Fusion.Web.Features.Accounts.AccountPage;

/// <summary>Who is signed in.</summary>
[Authorize]
internal sealed class AccountPageModel : FusionPage
{
    public void OnGet()
    {
        Title(T["nav.account"]);
        Frame.IsPrivate = true;
        Below();
    }
}
