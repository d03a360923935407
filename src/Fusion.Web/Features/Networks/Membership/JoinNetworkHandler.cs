using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Networks.Offices;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Membership;

/// <summary>Somebody asks to join, comes by a link, or accepts that they were invited. Who is in at once and who is let in, the network's rules say.</summary>
internal sealed class JoinNetworkHandler(FusionDb db, Seats seats, People people, Representatives representatives, Appointing appointing, NetworkBook book)
{
    /// <param name="link">The link by which they come; null for none.</param>
    public async Task<Outcome<Network>> Handle(Actor actor, string slug, NetworkLink? link, Fields fields, CancellationToken cancel)
    {
        if (await people.IsYoung(actor.AccountId, cancel)) return new Rejection("kind", "young.not-here");
        var network = await db.Set<Network>().AsTracking().FirstOrDefaultAsync(one => one.Slug == slug, cancel);
        if (network is null) return new Rejection("kind", "network.gone");
        var isGood = link is not null && link.NetworkId == network.Id && await db.Set<NetworkLink>().AnyAsync(one => one.Id == link.Id, cancel);
        var seat = await seats.Of(network, actor, cancel);
        var invited = await Invited(network, actor, cancel);
        if (!seat.May(Act.See).IsAllowed && !isGood && invited is null) return new Rejection("kind", "network.gone");
        if (network.IsOver(seats.Today)) return new Rejection("kind", "network.over");
        if (invited is not null) return Accept(network, invited, actor, fields);
        if (seat.HasAsked) return new Rejection("kind", "network.asked-already");
        return await Ask(actor, network, seat, isGood ? link : null, fields, cancel);
    }

    async Task<Outcome<Network>> Ask(Actor actor, Network network, Seat seat, NetworkLink? link, Fields fields, CancellationToken cancel)
    {
        var body = actor.ActingFor is { } acting && await representatives.MayAct(acting.Id, actor.AccountId, cancel) ? acting : null;
        var kind = link?.Kind ?? EnumWords.Of<MemberKind>(fields.Choice("kind", MemberRows.Open(seat.Rules, body is not null).Select(one => one.Word()), needed: true));
        if (kind is { } wanted && !MemberRows.Fits(wanted, body is not null)) return new Rejection("kind", body is null ? "network.link-for-bodies" : "network.link-for-people");
        var (motives, commitment) = Said(seat.Rules, fields);
        if (fields.Rejections.Count > 0) return Outcome<Network>.Rejected(fields.Rejections);
        var ruling = seat.May(new Question(Act.Join, As: kind));
        if (!ruling.IsAllowed) return Refusal.Of("kind", ruling);
        var id = body?.Id.Value ?? actor.AccountId;
        if (await db.Set<NetworkMember>().CountAsync(member => member.ActiveId == id, cancel) >= Found.FoundNetworkHandler.MostOfOne) return new Rejection("kind", "network.too-many", Found.FoundNetworkHandler.MostOfOne);
        if (await db.Set<NetworkMember>().CountAsync(member => member.NetworkId == network.Id && member.ActiveId != null, cancel) >= Network.MostMembers) return new Rejection("kind", "network.full", Network.MostMembers);
        var isIn = seat.Rules.IsOpen || link?.LetsIn == true;
        var row = MemberRows.New(network, actor, body, kind!.Value, isIn ? MemberState.In : MemberState.Asked, book.Now);
        (row.Motives, row.Commitment) = (motives, commitment);
        db.Add(row);
        if (link?.Office is { } office && await appointing.Give("kind", network, row, Act.Hold, office, (await seats.Held(network.Id, cancel)).Count(term => term.Office == office), cancel) is { } refused) return refused;
        if (link is { IsForOne: true }) db.Remove(link);
        if (isIn) Welcome(network, row, actor, body?.Name ?? "", link?.Office);
        return network;
    }

    Outcome<Network> Accept(Network network, NetworkMember row, Actor actor, Fields fields)
    {
        var (motives, commitment) = Said(network.Governance, fields);
        if (fields.Rejections.Count > 0) return Outcome<Network>.Rejected(fields.Rejections);
        (row.State, row.JoinedAt, row.SeenAt, row.Motives, row.Commitment) = (MemberState.In, book.Now, book.Now, motives, commitment);
        Welcome(network, row, actor, actor.By, null);
        return network;
    }

    /// <summary>Why they come and what they will put in, as far as the rules ask everybody.</summary>
    static (string Motives, string Commitment) Said(GovernanceRules rules, Fields fields) =>
        (rules.AsksMotives ? fields.Needed("motives", Network.MostWords, least: 5) : fields.Text("motives", Network.MostWords), rules.AsksCommitment ? fields.Needed("commitment", Network.MostWords, least: 5) : "");

    void Welcome(Network network, NetworkMember row, Actor actor, string name, Office? office)
    {
        book.Note(network, EventKind.Joined, name);
        book.Enter("join-network", network, actor, network.Name, "Member", "", office is { } held ? $"{row.Kind.Word()}, {held.Word()}" : row.Kind.Word());
    }

    async Task<NetworkMember?> Invited(Network network, Actor actor, CancellationToken cancel)
    {
        if (actor.ActingFor is not { } body || !await representatives.MayAct(body.Id, actor.AccountId, cancel)) return null;
        return await db.Set<NetworkMember>().AsTracking().FirstOrDefaultAsync(member => member.NetworkId == network.Id && member.ActiveId == body.Id.Value && member.State == MemberState.Invited, cancel);
    }
}
