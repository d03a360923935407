using Fusion.Web.Data;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Organisations;

/// <summary>Invitations that nobody answered while they were good go, and with them the addresses that they went to.</summary>
internal sealed class EraseOldInvitationsHandler(FusionDb db) : IRetention
{
    public string Name => "invitations";

    public Task<int> Erase(DateTime now, CancellationToken cancel)
    {
        var over = now - Invitation.Good;
        return db.Set<Invitation>().Where(invitation => invitation.At < over).ExecuteDeleteAsync(cancel);
    }
}
