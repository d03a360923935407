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

/// <summary>Somebody claims an organisation's page: by mail at its own domain, by a token on its website, or by asking the host.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class AskPageModel(FusionDb db, Acts acts, Me me) : FusionPage
{
    public OrganisationCard Organisation { get; private set; } = null!;

    /// <summary>The domain that a letter may go to; null when there is none that is its own.</summary>
    public string? Domain { get; private set; }

    public bool HasSite => WebAddress.IsOne(Organisation.Url);

    public ClaimWay Way { get; private set; }

    public string? Mailbox { get; private set; }

    public string? Reason { get; private set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Find(slug, cancel)) return NotFound();
        Way = Domain is not null ? ClaimWay.Mail : HasSite ? ClaimWay.Website : ClaimWay.Host;
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, ClaimWay way, string? mailbox, string? reason, CancellationToken cancel)
    {
        (Way, Mailbox, Reason) = (way, mailbox, reason);
        if (!Enum.IsDefined(way)) return BadRequest();
        if (!await Find(slug, cancel)) return NotFound();
        var asked = await acts.Run<AskHandler, Guid>((handler, stop) => handler.Ask(me.Signed, Organisation.Id, way, mailbox, reason, stop), cancel);
        if (asked.IsDone) return Redirect($"/claims/{asked.Value}");
        Rejections = asked.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Title(T["error.prefix", T["claim.title", Organisation.Name]]);
        return Page();
    }

    async Task<bool> Find(string slug, CancellationToken cancel)
    {
        if (await db.Set<Organisation>().FirstOrDefaultAsync(one => one.Slug == slug, cancel) is not { } found) return false;
        Organisation = await OrganisationCards.Cards(db.Set<Organisation>().Where(one => one.Id == found.Id)).FirstAsync(cancel);
        Domain = await OwnDomain.Find(db, found, cancel);
        Title(T["claim.title", found.Name]);
        Frame.IsPrivate = true;
        Below((T["organisations.title"], "/organisations"), (found.Name, Organisation.Path));
        return true;
    }
}
