using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions;

/// <summary>What waits for somebody about decisions: votes that are open, what is asked of their own proposals, steps that are late, and decisions to be looked at again.</summary>
internal sealed class DecisionsDesk(FusionDb db, NetworkVoters voters, Words words, TimeProvider clock) : IDeskItems
{
    const int MostItems = 20;

    public async Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var account = actor.AccountId;
        var mine = await voters.RowsOf(actor, cancel);
        var open = mine.Count == 0 ? [] : await (from voter in db.Set<DecisionVoter>()
                                                 join one in db.Set<Decision>() on voter.DecisionId equals one.Id
                                                 where mine.Contains(voter.MemberId) && voter.TookPart == TookPart.No && one.State == DecisionState.Voting && !db.Set<DecisionBallot>().Any(ballot => ballot.DecisionId == one.Id && ballot.MemberId == voter.MemberId)
                                                 orderby one.ClosesAt
                                                 select one).Take(MostItems).ToListAsync(cancel);
        var own = db.Set<Decision>().Where(one => one.ProposerId == account);
        var asked = await own.Where(one => (one.State == DecisionState.Proposed || one.State == DecisionState.Voting) && db.Set<DecisionVoice>().Any(voice => voice.DecisionId == one.Id && voice.State == VoiceState.Open && voice.HiddenAt == null && (voice.Kind == VoiceKind.Question || voice.Kind == VoiceKind.Amendment))).OrderBy(one => one.At).Take(MostItems).ToListAsync(cancel);
        var late = await own.Where(one => db.Set<DecisionStep>().Any(step => step.DecisionId == one.Id && step.DueOn < today && (step.State == StepState.Planned || step.State == StepState.Doing))).OrderBy(one => one.At).Take(MostItems).ToListAsync(cancel);
        var review = await own.Where(one => one.State == DecisionState.Settled && one.ReviewOn <= today).OrderBy(one => one.ReviewOn).Take(MostItems).ToListAsync(cancel);
        return
        [
            .. open.DistinctBy(one => one.Id).Select(one => new DeskItem($"decision:{one.Id.Value}", words["desk.decision-vote", one.Title], one.Path + "#ballot", one.OpensAt ?? one.At, one.ClosesAt)),
            .. asked.Select(one => new DeskItem($"decision-asked:{one.Id.Value}", words["desk.decision-asked", one.Title], one.Path + "#voices", one.At)),
            .. late.Select(one => new DeskItem($"decision-late:{one.Id.Value}", words["desk.decision-late", one.Title], one.Path + "#steps", one.SettledAt ?? one.At)),
            .. review.Select(one => new DeskItem($"decision-review:{one.Id.Value}", words["desk.decision-review", one.Title], one.Path + "#steps", one.ReviewOn!.Value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))),
        ];
    }
}
