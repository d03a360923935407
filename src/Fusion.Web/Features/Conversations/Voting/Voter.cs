using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform.Participants;

namespace Fusion.Web.Features.Conversations.Voting;

/// <summary>Who a request is in a conversation: the account where somebody is signed in, otherwise the device.</summary>
internal sealed class Voter(ParticipantTokens tokens)
{
    /// <summary>The participant, as far as the request already tells; null for somebody new.</summary>
    public Guid? Find(HttpContext context, LiveConversation conversation) =>
        AccountOf(context) is { } account ? tokens.Pseudonym(account, conversation.Id)
        : conversation.View.About.Access == Access.Everyone && tokens.Read(context) is { } token ? tokens.Pseudonym(token, conversation.Id)
        : null;

    /// <summary>The participant, with a new token for a device that has none; null where an account is asked for and nobody is signed in.</summary>
    public Guid? FindOrAdmit(HttpContext context, LiveConversation conversation) =>
        Find(context, conversation) ?? (conversation.View.About.Access == Access.Everyone ? tokens.Pseudonym(tokens.ReadOrIssue(context), conversation.Id) : null);

    /// <summary>Whether the request brings something by which its owner is known again.</summary>
    public bool IsKnown(HttpContext context) => AccountOf(context) is not null || tokens.Read(context) is not null;

    static Guid? AccountOf(HttpContext context) => context.User.Identity?.IsAuthenticated == true ? Contributors.IdOf(context.User) : null;
}
