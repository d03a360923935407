using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Organisations;

/// <summary>Somebody accepts an invitation, or declines it. Who accepts acts for the organisation from then on, and the record says so (<see cref="Representatives.Add"/>).</summary>
internal sealed class AnswerInvitationHandler(FusionDb db, Representatives representatives, OrganisationCards organisations, TimeProvider clock)
{
    public async Task<Outcome<OrganisationId>> Handle(Actor actor, string token, bool accepted, CancellationToken cancel)
    {
        var gone = new Rejection("invitation", "invitation.gone");
        if (await db.Set<Invitation>().AsTracking().ByLink(db, token, actor.AccountId, clock.GetUtcNow().UtcDateTime, cancel) is not { } found) return gone;
        db.Remove(found);
        if (!accepted) return found.OrganisationId;
        if (await db.Users.AnyAsync(account => account.Id == actor.AccountId && account.IsYoung, cancel)) return new Rejection("invitation", "young.not-here");
        // What an invitation promises ends with the rights of who promised it.
        if (!await representatives.IsLead(found.OrganisationId, found.InvitedBy, cancel)) return gone;
        if (await organisations.Of([found.OrganisationId], cancel) is not [var card]) return gone;
        var added = await representatives.Add(found.OrganisationId, card.Name, actor.AccountId, found.ForLead, cancel);
        return added.IsDone ? found.OrganisationId : Outcome<OrganisationId>.Rejected(added.Rejections);
    }
}
