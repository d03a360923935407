using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;

namespace Fusion.Web.Features.Conversations;

/// <summary>
/// What somebody may do in a conversation. One that everybody may read is organised by whoever began it and by hosts. One for a network's members follows its rules, as an
/// event does (ADR 18): members read it, those who may speak take part, and it is organised by whoever began it and by those who lead the network.
/// </summary>
internal sealed class ConversationRights(NetworkSeats networks, Me me)
{
    /// <summary>The reader before a conversation; null for whoever may not know that it is there. Where everybody may read, the database is not asked.</summary>
    public static async ValueTask<ConversationSeat?> Of(HttpContext context, Conversation about) =>
        about.IsPublic ? OfPublic(context, about) : await context.RequestServices.GetRequiredService<ConversationRights>().OfMembers(about, context.RequestAborted);

    public static bool MayBegin(System.Security.Claims.ClaimsPrincipal user) => Contributors.Moderates(user);

    static ConversationSeat? OfPublic(HttpContext context, Conversation about)
    {
        var leads = context.User.IsInRole(nameof(AccountRole.Host)) || (MayBegin(context.User) && Contributors.IdOf(context.User) == about.OrganiserId);
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
