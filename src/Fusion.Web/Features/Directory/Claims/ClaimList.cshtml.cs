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

/// <summary>Claims and disputes that wait for a host, oldest first.</summary>
[Authorize(Policies.Host)]
internal sealed class ClaimListModel(FusionDb db, Acts acts, Me me, People people, SiteCheck site) : FusionPage
{
    const int Most = 100;

    public IReadOnlyList<(Claim Claim, OrganisationCard? Organisation, string Claimant)> Waiting { get; private set; } = [];

    public Rejection? Refused { get; private set; }

    /// <summary>The claim that could not be decided so, and what was said to its claimant.</summary>
    public Guid? RefusedAt { get; private set; }

    public string Answer { get; private set; } = "";

    public Task OnGet(CancellationToken cancel) => Show(cancel);

    public async Task<IActionResult> OnPostCheck(Guid id, CancellationToken cancel)
    {
        var asked = await (from claim in db.Set<Claim>()
                           join organisation in db.Set<Organisation>() on claim.OrganisationId equals organisation.Id
                           where claim.Id == id && claim.State == ClaimState.Open && claim.Way == ClaimWay.Website
                           select new { organisation.Url, claim.SiteToken }).FirstOrDefaultAsync(cancel);
        if (asked is not { Url: { } url }) return Redirect("/host/claims");
        var found = await site.Look(url, asked.SiteToken, cancel);
        return await Told(await acts.Run<DecideHandler, Done>((handler, stop) => handler.BySite(me.Signed, id, found, stop), cancel), cancel);
    }

    public async Task<IActionResult> OnPostDecide(Guid id, bool grant, bool replace, ClaimRefusal? refusal, string? answer, CancellationToken cancel)
    {
        (RefusedAt, Answer) = (id, answer ?? "");
        return await Told(await acts.Run<DecideHandler, Done>((handler, stop) => handler.ByHost(me.Signed, id, new ClaimVerdict(grant, replace, refusal, Answer), stop), cancel), cancel);
    }

    async Task<IActionResult> Told(Outcome<Done> outcome, CancellationToken cancel)
    {
        if (outcome.IsDone) return Redirect("/host/claims");
        Refused = outcome.Rejections[0];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(cancel);
        return Page();
    }

    async Task Show(CancellationToken cancel)
    {
        var claims = await db.Set<Claim>().Where(claim => claim.State == ClaimState.Open).OrderBy(claim => claim.At).ThenBy(claim => claim.Id).Take(Most).ToListAsync(cancel);
        var ids = claims.Select(claim => claim.OrganisationId).Distinct().ToList();
        var cards = await OrganisationCards.Cards(db.Set<Organisation>().Where(one => ids.Contains(one.Id))).ToDictionaryAsync(card => card.Id, cancel);
        var names = await people.NamesOf([.. claims.Select(claim => claim.AccountId).Distinct()], cancel);
        Waiting = [.. claims.Select(claim => (claim, cards.GetValueOrDefault(claim.OrganisationId), names.GetValueOrDefault(claim.AccountId, "")))];
        Response.Headers.CacheControl = "no-store";
        Title(Refused is null ? T["claims.title"] : T["error.prefix", T["claims.title"]]);
        Frame.IsPrivate = true;
        Below((T["nav.host"], "/host"));
    }
}
