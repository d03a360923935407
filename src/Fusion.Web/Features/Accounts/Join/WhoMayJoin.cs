using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Platform.Settings;

namespace Fusion.Web.Features.Accounts.Join;

/// <summary>Everybody, or only those whom somebody has invited, as the host has set it.</summary>
internal sealed class WhoMayJoin(FusionDb db, CurrentSettings settings, IEnumerable<IInvites> others, TimeProvider clock)
{
    const string Invitations = "/invitations/";

    /// <param name="returnUrl">Where somebody goes on to: for who is invited, the invitation.</param>
    public async Task<bool> Now(string? returnUrl, CancellationToken cancel)
    {
        if (settings.Now.SignUpIsOpen) return true;
        if (returnUrl is null) return false;
        if (returnUrl.StartsWith(Invitations, StringComparison.Ordinal)) return await db.Set<Invitation>().ByLink(db, returnUrl[Invitations.Length..], null, clock.GetUtcNow().UtcDateTime, cancel) is not null;
        foreach (var other in others)
            if (await other.Invites(returnUrl, cancel)) return true;
        return false;
    }
}
