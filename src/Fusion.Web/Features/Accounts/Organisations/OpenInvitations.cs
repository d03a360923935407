using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Organisations;

/// <summary>Invitations that still stand.</summary>
internal static class OpenInvitations
{
    /// <summary>The one that a link names: by its secret, which is enough, or by its id for whoever confirmed the mail address that it went to.</summary>
    public static async Task<Invitation?> ByLink(this IQueryable<Invitation> invitations, FusionDb db, string link, Guid? account, DateTime now, CancellationToken cancel)
    {
        var (hash, over) = (Token.HashOf(link), now - Invitation.Good);
        if (await invitations.FirstOrDefaultAsync(one => one.TokenHash == hash && one.At >= over, cancel) is { } found) return found;
        if (account is null || !Guid.TryParseExact(link, "N", out var id)) return null;
        var email = await db.Users.Where(one => one.Id == account && one.EmailConfirmed).Select(one => one.Email).FirstOrDefaultAsync(cancel);
        return email is null ? null : await invitations.FirstOrDefaultAsync(one => one.Id == id && one.Email == email && one.At >= over, cancel);
    }
}
