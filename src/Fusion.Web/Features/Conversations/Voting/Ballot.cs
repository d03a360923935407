using Fusion.Web.Features.Conversations.Live;

namespace Fusion.Web.Features.Conversations.Voting;

/// <summary>One vote on its way to the disk.</summary>
internal readonly record struct Ballot(LiveConversation Conversation, Guid Participant, long CastId, int Statement, short Value);
