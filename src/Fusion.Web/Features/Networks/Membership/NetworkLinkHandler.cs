using System.Security.Cryptography;
using System.Text;
using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Membership;

/// <summary>Makes a link by which others come in, or takes one back. A link is private until somebody uses it, so the record holds no entry.</summary>
internal sealed class NetworkLinkHandler(FusionDb db, Seats seats, NetworkBook book)
{
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The link's path, told this once.</summary>
    public async Task<Outcome<string>> Make(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("link_kind", "network.gone");
        if (seat.May(Act.Invite) is { IsAllowed: false } refused) return Refusal.Of("link_kind", refused);
        if (network.IsOver(seats.Today)) return new Rejection("link_kind", "network.over");
        var kind = EnumWords.Of<MemberKind>(fields.Choice("link_kind", seat.Rules.Kinds.Select(rule => rule.Kind.Word()), needed: true));
        if (fields.Rejections.Count > 0) return Outcome<string>.Rejected(fields.Rejections);
        var over = book.Now - NetworkLink.Good;
        db.RemoveRange(await db.Set<NetworkLink>().AsTracking().Where(link => link.NetworkId == network.Id && link.At < over).ToListAsync(cancel));
        if (await db.Set<NetworkLink>().CountAsync(link => link.NetworkId == network.Id && link.At >= over, cancel) >= NetworkLink.MostOpen) return new Rejection("link_kind", "network.links-many", NetworkLink.MostOpen);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        db.Add(new NetworkLink { Id = Guid.CreateVersion7(), NetworkId = network.Id, TokenHash = HashOf(token), Kind = kind!.Value, LetsIn = seat.May(Act.Admit).IsAllowed, At = book.Now });
        return $"/networks/come/{token}";
    }

    public async Task<Outcome<Done>> Withdraw(Actor actor, string slug, Guid id, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("link_kind", "network.gone");
        if (seat.May(Act.Invite) is { IsAllowed: false } refused) return Refusal.Of("link_kind", refused);
        db.RemoveRange(await db.Set<NetworkLink>().AsTracking().Where(link => link.Id == id && link.NetworkId == network.Id).ToListAsync(cancel));
        return default(Done);
    }
}
