using System.Security.Cryptography;
using System.Text;
using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Networks.Offices;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Membership;

/// <summary>Makes a link by which others come in, or takes one back. A link is private until somebody uses it, so the record holds no entry.</summary>
internal sealed class NetworkLinkHandler(FusionDb db, Seats seats, Appointing appointing, NetworkBook book)
{
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The link's path, told this once.</summary>
    public async Task<Outcome<string>> Make(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("link_kind", "network.gone");
        if (seat.May(Act.Invite) is { IsAllowed: false } refused) return Refusal.Of("link_kind", refused);
        if (network.IsOver(seats.Today)) return new Rejection("link_kind", "network.over");
        var kind = EnumWords.Of<MemberKind>(fields.Choice("link_kind", seat.Rules.Kinds.Select(rule => rule.Kind.Word()), needed: true));
        var office = EnumWords.Of<Office>(fields.Choice("link_office", seat.Rules.Offices.Select(rule => rule.Office.Word())));
        if (fields.Rejections.Count > 0) return Outcome<string>.Rejected(fields.Rejections);
        if (office is { } wanted && await MayGive(network, seat, kind!.Value, wanted, cancel) is { } no) return no;
        var over = book.Now - NetworkLink.Good;
        if (await db.Set<NetworkLink>().CountAsync(link => link.NetworkId == network.Id && link.Receiver == null && link.At >= over, cancel) >= NetworkLink.MostOpen) return new Rejection("link_kind", "network.links-many", NetworkLink.MostOpen);
        var token = NewToken();
        db.Add(new NetworkLink { Id = Guid.CreateVersion7(), NetworkId = network.Id, TokenHash = HashOf(token), Kind = kind!.Value, LetsIn = seat.May(Act.Admit).IsAllowed, Office = office, At = book.Now });
        return $"/networks/come/{token}";
    }

    /// <summary>An office is given with a seat by whoever lets in, and chooses who holds that office without anybody else; and to such as may hold it. Null where nothing stands against it.</summary>
    async Task<Rejection?> MayGive(Network network, Seat seat, MemberKind kind, Office office, CancellationToken cancel)
    {
        foreach (var act in new[] { Act.Admit, Act.Appoint })
            if (seat.May(act) is { IsAllowed: false } refused) return Refusal.Of("link_office", refused);
        if (seat.Rules.May(new Standing(kind, []), new Question(Act.Hold, Office: office), seats.Today) is { IsAllowed: false } unfit) return Refusal.Of("link_office", unfit);
        return await appointing.Elected("link_office", network, seat, office, cancel);
    }

    public async Task<Outcome<Done>> Withdraw(Actor actor, string slug, Guid id, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("link_kind", "network.gone");
        if (seat.May(Act.Invite) is { IsAllowed: false } refused) return Refusal.Of("link_kind", refused);
        db.RemoveRange(await db.Set<NetworkLink>().AsTracking().Where(link => link.Id == id && link.NetworkId == network.Id).ToListAsync(cancel));
        return default(Done);
    }
}
