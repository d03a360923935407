using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Membership;

/// <summary>One click, and whoever acts is out: for the organisation that has the seat, or for themselves.</summary>
internal sealed class LeaveNetworkHandler(FusionDb db, Seats seats, Representatives representatives, Departures departures, NetworkBook book)
{
    /// <returns>Whether they were in, and so have something there to take along.</returns>
    public async Task<Outcome<bool>> Handle(Actor actor, string slug, CancellationToken cancel)
    {
        if (await db.Set<Network>().AsTracking().FirstOrDefaultAsync(network => network.Slug == slug, cancel) is not { } network) return new Rejection("leave", "network.gone");
        var seat = await seats.Of(network, actor, cancel);
        if (seat.Member is not { } found) return Refusal.Of("leave", seat.May(Act.Leave));
        var row = await db.Set<NetworkMember>().AsTracking().FirstAsync(member => member.Id == found.Id, cancel);
        if (row.State is MemberState.Asked or MemberState.Invited)
        {
            db.Remove(row);
            return false;
        }
        if (seat.May(Act.Leave) is { IsAllowed: false } refused) return Refusal.Of("leave", refused);
        // For the organisation only its lead speaks that word.
        if (row.OrganisationId is { } body && !await representatives.IsLead(body, actor.AccountId, cancel)) return new Rejection("leave", "organisation.lead-only");
        await departures.Go(network, row, row.IsPerson ? "" : actor.By, cancel);
        book.Enter("leave-network", network, actor, network.Name, "Member", row.Kind.Word(), "");
        return true;
    }
}
