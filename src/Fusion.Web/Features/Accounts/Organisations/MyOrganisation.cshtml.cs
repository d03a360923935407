using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Organisations;

/// <summary>The organisations that somebody acts for, and who else acts for the one they act for now.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class MyOrganisationModel(FusionDb db, Acts acts, Me me, Door door, OrganisationCards organisations, TimeProvider clock) : FusionPage
{
    public IReadOnlyList<(OrganisationCard Card, bool IsLead)> Mine { get; private set; } = [];

    public OrganisationCard? Acting { get; private set; }

    public bool IsLead { get; private set; }

    public IReadOnlyList<RepresentativeView> People { get; private set; } = [];

    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    /// <summary>The link of an invitation that was just made: shown this once.</summary>
    public string? NewLink { get; private set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public Guid Self => me.Signed.AccountId;

    OrganisationId Here => me.ActingFor?.Id ?? default;

    public Task OnGet(CancellationToken cancel) => Show(cancel);

    public async Task<IActionResult> OnPostAct(Guid? organisation, string? returnUrl, CancellationToken cancel)
    {
        if (door.Here is not { } session) return Redirect("/sign-in");
        var switched = await acts.Run<ActForHandler, Done>((handler, stop) => handler.Handle(me.Signed, session, organisation is { } id ? new OrganisationId(id) : null, stop), cancel);
        if (!switched.IsDone) return await Again(switched.Rejections, cancel);
        await door.Renew(cancel);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/organisation");
    }

    public async Task<IActionResult> OnPostInvite(bool lead, string? email, CancellationToken cancel)
    {
        var made = await acts.Run<InviteHandler, string>((handler, stop) => handler.Invite(me.Signed, Here, lead, email, stop), cancel);
        if (!made.IsDone) return await Again(made.Rejections, cancel);
        NewLink = LinkBase.Of(HttpContext).To(made.Value!);
        await Show(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdraw(Guid invitation, CancellationToken cancel) => await Told(await acts.Run<InviteHandler, Done>((handler, stop) => handler.Withdraw(me.Signed, invitation, stop), cancel), cancel);

    public async Task<IActionResult> OnPostRole(Guid account, bool lead, CancellationToken cancel) => await Told(await acts.Run<RoleHandler, Done>((handler, stop) => handler.Give(me.Signed, Here, account, lead, stop), cancel), cancel);

    public async Task<IActionResult> OnPostRemove(Guid account, CancellationToken cancel) => await Told(await acts.Run<RoleHandler, Done>((handler, stop) => handler.Take(me.Signed, Here, account, stop), cancel), cancel);

    public async Task<IActionResult> OnPostGiveBack(CancellationToken cancel) => await Told(await acts.Run<RoleHandler, Done>((handler, stop) => handler.GiveBack(me.Signed, Here, stop), cancel), cancel);

    async Task<IActionResult> Told(Outcome<Done> outcome, CancellationToken cancel)
    {
        if (!outcome.IsDone) return await Again(outcome.Rejections, cancel);
        await door.Renew(cancel);
        return Redirect("/organisation");
    }

    async Task<IActionResult> Again(IReadOnlyList<Rejection> rejections, CancellationToken cancel)
    {
        Rejections = rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(cancel);
        return Page();
    }

    async Task Show(CancellationToken cancel)
    {
        var own = await db.Set<Representative>().Where(one => one.AccountId == Self).Take(Representative.MostOrganisations).ToListAsync(cancel);
        Mine = [.. (await organisations.Of([.. own.Select(one => one.OrganisationId)], cancel)).Select(card => (card, own.First(one => one.OrganisationId == card.Id).IsLead))];
        if (Mine.FirstOrDefault(one => one.Card.Id == me.ActingFor?.Id) is { Card: { } card } found) await ShowOne(card, found.IsLead, cancel);
        Response.Headers.CacheControl = "no-store";
        Title(Rejections.Count > 0 ? T["error.prefix", T["organisation.mine"]] : Acting?.Name ?? T["organisation.mine"]);
        Frame.IsPrivate = true;
        Below((T["desk.title"], "/desk"));
    }

    async Task ShowOne(OrganisationCard card, bool isLead, CancellationToken cancel)
    {
        (Acting, IsLead) = (card, isLead);
        People = await (from one in db.Set<Representative>()
                        join account in db.Set<Account>() on one.AccountId equals account.Id
                        where one.OrganisationId == card.Id
                        orderby one.IsLead descending, one.Since
                        select new RepresentativeView(account.Id, account.DisplayName, one.IsLead, one.Since)).Take(Representative.MostOfOne).ToListAsync(cancel);
        var over = clock.GetUtcNow().UtcDateTime - Invitation.Good;
        if (isLead) Invitations = await db.Set<Invitation>().Where(one => one.OrganisationId == card.Id && one.At >= over).OrderBy(one => one.At).Take(Invitation.MostOpen).ToListAsync(cancel);
    }
}

internal sealed record RepresentativeView(Guid AccountId, string Name, bool IsLead, DateTime Since);
