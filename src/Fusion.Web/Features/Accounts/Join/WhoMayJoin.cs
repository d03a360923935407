using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Platform.Settings;

namespace Fusion.Web.Features.Accounts.Join;

/// <summary>Everybody, or only those whom an organisation has invited, as the host has set it.</summary>
internal sealed class WhoMayJoin(FusionDb db, CurrentSettings settings, TimeProvider clock)
{
    const string Invitations = "/invitations/";

    /// <param name="returnUrl">Where somebody goes on to: for who is invited, the invitation.</param>
    public async Task<bool> Now(string? returnUrl, CancellationToken cancel) => settings.Now.SignUpIsOpen
        || (returnUrl?.StartsWith(Invitations, StringComparison.Ordinal) == true && await db.Set<Invitation>().ByLink(db, returnUrl[Invitations.Length..], null, clock.GetUtcNow().UtcDateTime, cancel) is not null);
}
