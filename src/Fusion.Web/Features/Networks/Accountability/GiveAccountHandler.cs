using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Accountability;

/// <summary>Those who hold offices say what they did, and those who lead have looked at the rules and keep them: both as often as the rules ask for it. What was said can be taken away, and that account was given stays.</summary>
internal sealed class GiveAccountHandler(FusionDb db, Seats seats, People people, NetworkBook book)
{
    /// <summary>As long as a line of the history is: what is longer stands elsewhere, and where is said here.</summary>
    public const int MostWords = 300;

    public async Task<Outcome<Done>> Give(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("account", "network.gone");
        if (!Rhythm.GivesAccount(seat)) return Refusal.Of("account", new Ruling(false, seat.IsIn ? Reason.NoRight : Reason.NotAMember));
        if (network.IsOver(seats.Today)) return new Rejection("account", "network.over");
        var said = fields.Needed("account", MostWords, least: 10).Replace('\n', ' ');
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        book.Note(network, EventKind.AccountGiven, said);
        book.Enter("give-account", network, actor, network.Name, "Account", "", said);
        return default(Done);
    }

    /// <summary>Whoever says what the network is, or looks after all that stands here, takes away what was said; where that was public, for a reason that everybody reads.</summary>
    public async Task<Outcome<Done>> Erase(Actor actor, string slug, Guid id, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("erase_why", "network.gone");
        if (seat.May(Act.Describe) is { IsAllowed: false } refused && !await people.IsModerator(actor.AccountId, cancel)) return Refusal.Of("erase_why", refused);
        var why = fields.Needed("erase_why", MostWords, least: 5).Replace('\n', ' ');
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        if (await db.Set<NetworkEvent>().AsTracking().FirstOrDefaultAsync(one => one.Id == id && one.NetworkId == network.Id && one.Kind == EventKind.AccountGiven && one.What != "", cancel) is not { } found) return default(Done);
        found.What = "";
        book.Touch(network);
        book.Enter("erase-account-given", network, actor, network.Name, "Account", "", why);
        return default(Done);
    }

    /// <summary>The rules have been looked at and stay as they are. Others are proposed, and decided under these.</summary>
    public async Task<Outcome<Done>> KeepRules(Actor actor, string slug, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("review", "network.gone");
        if (seat.May(Act.Describe) is { IsAllowed: false } refused) return Refusal.Of("review", refused);
        if (network.IsOver(seats.Today)) return new Rejection("review", "network.over");
        book.Note(network, EventKind.RulesReviewed, network.Form);
        book.Enter("review-rules", network, actor, network.Name, "Rules", network.Form, network.Form);
        return default(Done);
    }
}
