using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Organisations;

/// <summary>Somebody was invited to act for an organisation: whoever has this address may read what it asks; to accept it, one signs in.</summary>
internal sealed class InvitationPageModel(FusionDb db, Acts acts, Me me, Door door, OrganisationCards organisations, TimeProvider clock) : FusionPage
{
    public OrganisationCard? Organisation { get; private set; }

    public bool ForLead { get; private set; }

    public string InvitedBy { get; private set; } = "";

    public bool IsSignedIn => me.IsSignedIn;

    public Rejection? Refused { get; private set; }

    public string SignInPath => $"/sign-in?returnUrl={Uri.EscapeDataString(Request.Path.Value!)}";

    public string JoinPath => $"/join?returnUrl={Uri.EscapeDataString(Request.Path.Value!)}";

    public async Task<IActionResult> OnGet(string token, CancellationToken cancel)
    {
        await Show(token, cancel);
        return Organisation is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPost(string token, bool accept, CancellationToken cancel)
    {
        if (me.Actor is not { } actor) return Redirect(SignInPath);
        var answered = await acts.Run<AnswerInvitationHandler, OrganisationId>((handler, stop) => handler.Handle(actor, token, accept, stop), cancel);
        if (!answered.IsDone)
        {
            Refused = answered.Rejections[0];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await Show(token, cancel);
            return Page();
        }
        if (!accept) return Redirect("/desk");
        if (door.Here is { } session) await acts.Run<ActForHandler, Done>((handler, stop) => handler.Handle(actor, session, answered.Value, stop), cancel);
        await door.Renew(cancel);
        return Redirect("/organisation");
    }

    async Task Show(string token, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        if (await db.Set<Invitation>().ByLink(db, token, me.AccountId, clock.GetUtcNow().UtcDateTime, cancel) is { } found && await organisations.Of([found.OrganisationId], cancel) is [var card])
        {
            (Organisation, ForLead) = (card, found.ForLead);
            InvitedBy = await db.Users.Where(account => account.Id == found.InvitedBy).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel) ?? "";
        }
        Title(T["invitation.page"]);
        Frame.IsPrivate = true;
        Below();
    }
}
