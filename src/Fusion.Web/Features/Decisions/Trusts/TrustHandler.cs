using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Trusts;

/// <summary>A member trusts another's vote in one matter or in all, and takes that back. It is between the two of them, so the record holds nothing of it.</summary>
internal sealed class TrustHandler(FusionDb db, NetworkSeats networks, NetworkVoters voters, TimeProvider clock)
{
    public const string AllMatters = "all";

    public async Task<Outcome<Done>> Give(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await networks.Of(slug, actor, cancel) is not { } network) return new Rejection("to", "network.gone");
        if (network.IsOver) return new Rejection("to", "network.over");
        if (network.MemberId is not { } own) return Refusal.Of("to", new Ruling(false, Reason.NotAMember));
        var chosen = fields.Choice("matter", [AllMatters, .. Enum.GetValues<Matter>().Select(value => value.Word())], needed: true);
        if (!Guid.TryParse(fields.Raw("to"), out var to)) fields.Reject("to", "form.choose");
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        if (to == own) return new Rejection("to", "trust.oneself");
        if (!(await voters.StillIn(network.Id, [to], cancel)).Contains(to)) return new Rejection("to", "network.no-such-member");
        var matter = EnumWords.Of<Matter>(chosen);
        if (!MayVote(network, matter)) return new Rejection("matter", "trust.no-vote");
        if (await Find(network.Id, own, matter, cancel) is { } known) (known.ToId, known.AccountId, known.At) = (to, actor.AccountId, clock.GetUtcNow().UtcDateTime);
        else db.Add(new Trust { Id = Guid.CreateVersion7(), NetworkId = network.Id, FromId = own, ToId = to, Matter = matter, AccountId = actor.AccountId, At = clock.GetUtcNow().UtcDateTime });
        return default(Done);
    }

    public async Task<Outcome<Done>> TakeBack(Actor actor, string slug, Guid id, CancellationToken cancel)
    {
        if (await networks.Of(slug, actor, cancel) is not { } network) return new Rejection("to", "network.gone");
        var own = network.MemberId;
        if (await db.Set<Trust>().AsTracking().FirstOrDefaultAsync(trust => trust.Id == id && trust.FromId == own, cancel) is { } found) db.Remove(found);
        return default(Done);
    }

    static bool MayVote(NetworkSeat network, Matter? matter) =>
        (matter is { } one ? [one] : Enum.GetValues<Matter>()).Any(about => network.May(new Question(Act.Vote, about)).IsAllowed);

    Task<Trust?> Find(NetworkId network, Guid own, Matter? matter, CancellationToken cancel) =>
        db.Set<Trust>().AsTracking().FirstOrDefaultAsync(trust => trust.NetworkId == network && trust.FromId == own && trust.Matter == matter, cancel);
}
