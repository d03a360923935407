using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Digests;

/// <summary>Sends news to all members of a network: one mail to each address, which each can stop. It is for members only, so the record holds nothing of it.</summary>
internal sealed class SendDigestHandler(FusionDb db, Seats seats, MemberMail mail, Outbox outbox, NetworkBook book)
{
    public const string Kind = "digest";

    /// <returns>To how many addresses it goes.</returns>
    public async Task<Outcome<int>> Handle(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("text", "network.gone");
        if (seat.May(Act.Describe) is { IsAllowed: false } refused) return Refusal.Of("text", refused);
        if (network.IsOver(seats.Today)) return new Rejection("text", "network.over");
        var subject = fields.Needed("subject", Digest.MostSubject, least: 3).Replace('\n', ' ');
        var text = fields.Needed("text", Digest.MostText, least: 20);
        if (fields.Rejections.Count > 0) return Outcome<int>.Rejected(fields.Rejections);
        var recently = book.Now - Digest.Between;
        if (await db.Set<Digest>().AnyAsync(one => one.NetworkId == network.Id && one.At > recently, cancel)) return new Rejection("text", "digest.too-soon", Digest.Between.Days);
        var addresses = await mail.OfAll(network.Id, cancel);
        var digest = new Digest { Id = Guid.CreateVersion7(), NetworkId = network.Id, At = book.Now, Subject = subject, Text = text, Sent = addresses.Count };
        db.Add(digest);
        outbox.Post(db, addresses.Select(address => new Letter(address.Email, address.Language, $"digest {digest.Id}", "digest.network", [network.Name, subject, text], network.Path + "/digest")));
        return digest.Sent;
    }
}
