using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Decisions.Vote;

/// <summary>Where somebody fills in a ballot. What can be said of it without writing is said here; then it goes into one commit with those of others.</summary>
internal sealed class BallotBooth(DecisionReading reading, BallotPapers papers, BallotQueue queue)
{
    /// <param name="seat">Whoever casts it, as they sit before the decision now.</param>
    /// <returns>The code by which the voter finds the ballot in the published list.</returns>
    public async Task<Outcome<string>> Cast(DecisionSeat seat, Fields fields, CancellationToken cancel)
    {
        var one = seat.Decision;
        if (one.State != DecisionState.Voting) return new Rejection("ballot", one.State == DecisionState.Proposed ? "decision.not-open" : "decision.closed");
        if (seat.Casting == Casting.Nothing) return seat.Network.MemberId is null ? new Rejection("ballot", "refused.not-a-member") : Refusal.Of("ballot", seat.VoteOn() is { IsAllowed: false } why ? why : new(false, Governance.Reason.NotInElectorate));
        var poll = await papers.Of(one, reading, cancel);
        var ballot = BallotReading.Read(fields, poll);
        var reason = fields.Text("reason", DecisionBallot.MostReason);
        if (ballot?.Stance is "objection" or "veto" or "block" && reason.Length < 10) fields.Reject("reason", "decision.reason-needed");
        if (fields.Rejections.Count > 0 || ballot is null) return Outcome<string>.Rejected(fields.Rejections);
        var settles = seat.Casting == Casting.Vote && !ballot.IsBlank && DecisionRule.Read(one.Rule)?.Level.Method == Governance.Method.Executive;
        return await queue.Cast(new SentBallot(one.Id, seat.Actor!, seat.Network.MemberId!.Value, seat.Network.IsPerson, seat.Casting == Casting.Voice, ballot.Text, reason, settles));
    }
}
