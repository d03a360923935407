using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Claims;

/// <summary>Where one's own claim stands, and what to do next.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ClaimPageModel(FusionDb db, Acts acts, Me me) : FusionPage
{
    public Claim Claim { get; private set; } = null!;

    public OrganisationCard? Organisation { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Claim>().FirstOrDefaultAsync(claim => claim.Id == id && claim.AccountId == me.Signed.AccountId, cancel) is not { } found) return NotFound();
        Claim = found;
        Organisation = await OrganisationCards.Cards(db.Set<Organisation>().Where(one => one.Id == found.OrganisationId)).FirstOrDefaultAsync(cancel);
        Response.Headers.CacheControl = "no-store";
        Title(T["claim.title", Organisation?.Name]);
        Frame.IsPrivate = true;
        Below((T["desk.title"], "/desk"));
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        await acts.Run<AskHandler, Done>((handler, stop) => handler.Withdraw(me.Signed, id, stop), cancel);
        return Redirect($"/claims/{id}");
    }
}
