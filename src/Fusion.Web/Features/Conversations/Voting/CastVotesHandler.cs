using Fusion.Web.Data;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Conversations.Voting;

/// <summary>Writes a batch of votes. How somebody votes is nobody's business: the record holds what becomes of the conversation, not its votes.</summary>
internal sealed class CastVotesHandler(FusionDb db, TimeProvider clock)
{
    /// <summary>Tells for each vote whether it is new; one that was sent before is there already.</summary>
    public async Task<Outcome<IReadOnlyList<bool>>> Handle(IReadOnlyList<Ballot> ballots, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var joining = ballots.Where(ballot => ballot.Conversation.Find(ballot.Participant) is null).Select(ballot => (ballot.Participant, ballot.Conversation.Id)).Distinct().ToList();
        var rows = VoteRows.Of(db);
        await rows.Join(joining, now, cancel);
        return Outcome<IReadOnlyList<bool>>.Done(await rows.Cast(ballots, now, cancel));
    }
}
