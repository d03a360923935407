using System.Security.Claims;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Networks.Contracts;

namespace Fusion.Web.Features.Conversations;

/// <summary>
/// What somebody may do in a conversation. One that everybody may read is organised by whoever began it and by hosts. One for a network's members follows its rules, as an
/// event does (ADR 18): members read it, those who may speak take part, and it is organised by whoever began it and by those who lead the network.
/// </summary>
internal sealed class ConversationRights(NetworkSeats networks, Me me)
{
    /// <summary>The conversation at an address, and the reader before it; null where there is none, and for whoever may not know of it. Where everybody may read, the database is not asked.</summary>
    public static async ValueTask<(LiveConversation Live, ConversationSeat Seat)?> Find(HttpContext context, ConversationBook book, string slug)
    {
        if (book.Find(slug) is not { View.About: var about } found) return null;
        var seat = about.IsPublic ? OfPublic(context, about) : await context.RequestServices.GetRequiredService<ConversationRights>().OfMembers(about, context.RequestAborted);
        return seat is null ? null : (found, seat);
    }

    public static bool MayBegin(ClaimsPrincipal user) => Contributors.Moderates(user);

    /// <summary>Whether it is theirs to organise by what they are here: one that everybody may read is the host's too. Who leads a network organises its conversations besides.</summary>
    public static bool Organises(ClaimsPrincipal user, Conversation about) =>
        (about.IsPublic && user.IsInRole(nameof(AccountRole.Host))) || (MayBegin(user) && Contributors.IdOf(user) == about.OrganiserId);

    static ConversationSeat? OfPublic(HttpContext context, Conversation about)
    {
        var leads = Organises(context.User, about);
        return about.Stage == Stage.Draft && !leads ? null : new(MayTakePart: about.Access == Access.Everyone || context.User.Identity?.IsAuthenticated == true, leads);
    }

    async Task<ConversationSeat?> OfMembers(Conversation about, CancellationToken cancel)
    {
        if (await networks.Of(about.NetworkId!.Value, me.Actor, cancel) is not { IsMember: true } seat) return null;
        var leads = me.IsModerator && (seat.MayLead || me.AccountId == about.OrganiserId);
        return about.Stage == Stage.Draft && !leads ? null : new(seat is { MaySpeak: true, IsOver: false }, leads);
    }
}

/// <summary>Somebody before one conversation, which they may read.</summary>
internal sealed record ConversationSeat(bool MayTakePart, bool MayOrganise);
