using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Accounts.Join;

/// <summary>The first question: for yourself, or for an organisation?</summary>
internal sealed class JoinChoiceModel(Me me, WhoMayJoin joining) : FusionPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string With => Url.IsLocalUrl(ReturnUrl) ? $"?returnUrl={Uri.EscapeDataString(ReturnUrl)}" : "";

    public bool MayJoin { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (me.IsSignedIn) return Redirect("/desk");
        MayJoin = await joining.Now(ReturnUrl, cancel);
        Title(T["join.title"], T["join.lead"]);
        Below();
        return Page();
    }
}
