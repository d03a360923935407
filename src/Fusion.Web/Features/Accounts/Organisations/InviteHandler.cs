using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Organisations;

/// <summary>A lead invites somebody, by letter or by a link to hand over, or takes an invitation back. Nothing is public until somebody accepts, so the record holds no entry.</summary>
internal sealed class InviteHandler(FusionDb db, Representatives representatives, OrganisationCards organisations, Outbox outbox, TimeProvider clock)
{
    public const string LetterKey = "invitation";

    /// <summary>The invitation's link, told this once.</summary>
    public async Task<Outcome<string>> Invite(Actor actor, OrganisationId organisation, bool forLead, string? email, CancellationToken cancel)
    {
        if (!await representatives.IsLead(organisation, actor.AccountId, cancel)) return new Rejection("invite", "organisation.lead-only");
        email = email?.Trim() ?? "";
        if (email.Length > 0 && !MailAddress.IsOne(email)) return new Rejection("email", "mail-address.wrong");
        var now = clock.GetUtcNow().UtcDateTime;
        var over = now - Invitation.Good;
        db.RemoveRange(await db.Set<Invitation>().AsTracking().Where(one => one.OrganisationId == organisation && (one.At < over || (email != "" && one.Email == email))).ToListAsync(cancel));
        if (await db.Set<Invitation>().CountAsync(one => one.OrganisationId == organisation && one.At >= over, cancel) >= Invitation.MostOpen) return new Rejection("invite", "invitation.many", Invitation.MostOpen);
        if ((await organisations.Of([organisation], cancel)) is not [var card]) return new Rejection("invite", "organisation.gone");
        var token = Token.ForLink();
        var invitation = new Invitation { Id = Guid.CreateVersion7(), OrganisationId = organisation, ForLead = forLead, TokenHash = Token.HashOf(token), Email = email, InvitedBy = actor.AccountId, At = now };
        db.Add(invitation);
        var path = $"/invitations/{token}";
        if (email.Length == 0) return path;
        var letter = new Letter(email, Platform.Localisation.Language.Of(await LanguageOf(actor.AccountId, cancel)).Code, $"invitation:{invitation.Id}", LetterKey, [card.Name, actor.Name], path);
        return await outbox.PostAsked(db, letter, cancel) ? path : new Rejection("email", "mail-address.enough", Outbox.MostAskedOfOne);
    }

    public async Task<Outcome<Done>> Withdraw(Actor actor, Guid id, CancellationToken cancel)
    {
        if (await db.Set<Invitation>().AsTracking().FirstOrDefaultAsync(one => one.Id == id, cancel) is not { } found) return default(Done);
        if (!await representatives.IsLead(found.OrganisationId, actor.AccountId, cancel)) return new Rejection("invite", "organisation.lead-only");
        db.Remove(found);
        return default(Done);
    }

    Task<string> LanguageOf(Guid account, CancellationToken cancel) => db.Users.Where(one => one.Id == account).Select(one => one.Language).FirstAsync(cancel);
}
