using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Features.Accounts.Recovery;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Desk;

/// <summary>Invitations sent to one's own mail address, and the codes that nobody should be without.</summary>
internal sealed class AccountDesk(FusionDb db, OrganisationCards organisations, Words words, TimeProvider clock) : IDeskItems
{
    public async Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel)
    {
        var own = await db.Users.Where(account => account.Id == actor.AccountId)
            .Select(account => new { account.Email, account.EmailConfirmed, account.JoinedAt, account.IsSynthetic, HasCodes = db.Set<RecoveryCode>().Any(code => code.AccountId == account.Id) }).FirstOrDefaultAsync(cancel);
        if (own is null) return [];
        var items = new List<DeskItem>();
        if (!own.HasCodes && !own.IsSynthetic) items.Add(new DeskItem("recovery-codes", words["desk.codes"], "/account/codes", own.JoinedAt));
        if (own is not { EmailConfirmed: true, Email: { } email }) return items;
        var over = clock.GetUtcNow().UtcDateTime - Invitation.Good;
        var invitations = await db.Set<Invitation>().Where(one => one.Email == email && one.At >= over).OrderBy(one => one.At).Take(20).ToListAsync(cancel);
        var names = (await organisations.Of([.. invitations.Select(one => one.OrganisationId).Distinct()], cancel)).ToDictionary(card => card.Id, card => card.Name);
        items.AddRange(invitations.Where(one => names.ContainsKey(one.OrganisationId))
            .Select(one => new DeskItem($"invitation:{one.Id}", words["desk.invitation", names[one.OrganisationId]], $"/invitations/{one.Id:N}", one.At, one.At + Invitation.Good)));
        return items;
    }
}
