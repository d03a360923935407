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

namespace Fusion.Web.Features.Contacts.Affiliations;

/// <summary>Where somebody belongs, as they took it up; seen by nobody else.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class MembershipsPageModel(FusionDb db, Acts acts, OrganisationCards organisations, Me me) : FusionPage
{
    public bool IsWelcome { get; private set; }

    public IReadOnlyList<(OrganisationCard Card, Affiliation Affiliation)> Belongs { get; private set; } = [];

    public async Task OnGet(bool welcome, CancellationToken cancel)
    {
        IsWelcome = welcome;
        var own = me.Signed.AccountId;
        var mine = await db.Set<Affiliation>().Where(one => one.AccountId == own).ToListAsync(cancel);
        Belongs = [.. (await organisations.Of([.. mine.Select(one => one.OrganisationId).Distinct()], cancel)).SelectMany(card => mine.Where(one => one.OrganisationId == card.Id).Select(one => (card, one)))];
        Response.Headers.CacheControl = "no-store";
        Title(T["memberships.title"]);
        Frame.IsPrivate = true;
        Below((T["nav.account"], "/account"));
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        var actor = me.Signed;
        await acts.Run<RemoveAffiliationHandler, Done>((handler, stop) => handler.Handle(id, actor, stop), cancel);
        return Redirect("/account/memberships");
    }
}
