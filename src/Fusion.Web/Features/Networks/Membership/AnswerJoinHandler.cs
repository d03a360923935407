using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Membership;

/// <summary>Lets in who asked, or does not. Of who was not let in nothing is kept.</summary>
internal sealed class AnswerJoinHandler(FusionDb db, Seats seats, OrganisationCards organisations, NetworkBook book)
{
    public async Task<Outcome<Done>> Handle(Actor actor, string slug, Guid member, bool yes, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("member", "network.gone");
        if (seat.May(Act.Admit) is { IsAllowed: false } refused) return Refusal.Of("member", refused);
        if (network.IsOver(seats.Today)) return new Rejection("member", "network.over");
        if (await db.Set<NetworkMember>().AsTracking().FirstOrDefaultAsync(one => one.Id == member && one.NetworkId == network.Id && one.State == MemberState.Asked, cancel) is not { } row) return default(Done);
        if (!yes)
        {
            db.Remove(row);
            return default(Done);
        }
        // The rules may have changed since they asked.
        if (seat.Rules.Of(row.Kind) is null) return new Rejection("member", "refused.unknown-kind");
        (row.State, row.JoinedAt, row.SeenAt) = (MemberState.In, book.Now, book.Now);
        var name = row.OrganisationId is { } id && await organisations.Of([id], cancel) is [var card] ? card.Name : "";
        book.Note(network, EventKind.Joined, name);
        book.Enter("join-network", network, actor, network.Name, "Member", "", name.Length > 0 ? name : row.Kind.Word());
        return default(Done);
    }
}
