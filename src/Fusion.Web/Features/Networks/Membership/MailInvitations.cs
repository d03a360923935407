using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Membership;

/// <summary>
/// Within an act: letters to people, each with a link that lets one in. Of the address nothing is kept but a digest that tells whether it was written to already.
/// Letters go out in an organisation's name or a moderator's, and not without end.
/// </summary>
internal sealed class MailInvitations(FusionDb db, Outbox outbox, NetworkBook book)
{
    public const string LetterKey = "network.come";

    /// <summary>Of one network.</summary>
    public const int MostOfADay = 200;

    public static bool MayWrite(Actor actor) => actor.ActingFor is not null || actor.IsModerator;

    /// <summary>What would become of each address, in their order.</summary>
    public async Task<IReadOnlyDictionary<string, InviteFinding>> Look(Network network, Actor actor, IReadOnlyList<string> addresses, CancellationToken cancel)
    {
        if (addresses.Count == 0) return new Dictionary<string, InviteFinding>();
        if (!MayWrite(actor)) return addresses.ToDictionary(address => address, _ => InviteFinding.NoLetters);
        var (receivers, over, yesterday) = (addresses.Select(outbox.ReceiverOf).ToList(), book.Now - NetworkLink.Good, book.Now.AddDays(-1));
        var sent = db.Set<NetworkLink>().Where(link => link.NetworkId == network.Id && link.Receiver != null);
        var waiting = (await sent.Where(link => link.At >= over && receivers.Contains(link.Receiver!)).Select(link => link.Receiver!).ToListAsync(cancel)).ToHashSet();
        var room = MostOfADay - await sent.CountAsync(link => link.At > yesterday, cancel);
        return addresses.ToDictionary(address => address, address => waiting.Contains(outbox.ReceiverOf(address)) ? InviteFinding.Waits : room-- > 0 ? InviteFinding.Letter : InviteFinding.Later);
    }

    /// <summary>Answers the addresses that have had enough letters of this kind today, and get none.</summary>
    public async Task<IReadOnlySet<string>> Send(Network network, Actor actor, MemberKind kind, IReadOnlyList<string> addresses, CancellationToken cancel)
    {
        var letters = new Dictionary<Letter, NetworkLink>();
        foreach (var address in addresses)
        {
            var token = NetworkLinkHandler.NewToken();
            var link = new NetworkLink { Id = Guid.CreateVersion7(), NetworkId = network.Id, TokenHash = NetworkLinkHandler.HashOf(token), Kind = kind, LetsIn = true, Receiver = outbox.ReceiverOf(address), At = book.Now };
            letters.Add(new Letter(address, Language.Current.Code, $"network invitation {link.Id}", LetterKey, [network.Name, actor.By.Length > 0 ? actor.By : actor.Name], $"/networks/come/{token}"), link);
        }
        var held = await outbox.PostAsked(db, [.. letters.Keys], cancel);
        db.AddRange(letters.Where(pair => !held.Contains(pair.Key)).Select(pair => pair.Value));
        return held.Select(letter => letter.To).ToHashSet();
    }
}
