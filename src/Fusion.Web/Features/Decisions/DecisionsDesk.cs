using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions;

/// <summary>What waits for somebody about decisions: votes that are open, advice that is asked of them, what is asked of their own proposals, steps that are late, and decisions to be looked at again.</summary>
internal sealed class DecisionsDesk(FusionDb db, NetworkVoters voters, Words words, TimeProvider clock) : IDeskItems
{
    const int MostItems = 20, MostVotes = 100;

    public async Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var account = actor.AccountId;
        var mine = await voters.AllRowsOf(account, cancel);
        var own = db.Set<Decision>().Where(one => one.ProposerId == account);
        var asked = await own.Where(Decision.IsUndecided).Where(one => db.Set<DecisionVoice>().Any(voice => voice.DecisionId == one.Id && voice.State == VoiceState.Open && voice.HiddenAt == null && (voice.Kind == VoiceKind.Question || voice.Kind == VoiceKind.Amendment))).OrderBy(one => one.At).Take(MostItems).ToListAsync(cancel);
        var late = await own.Where(one => db.Set<DecisionStep>().Any(step => step.DecisionId == one.Id && step.DueOn < today && (step.State == StepState.Planned || step.State == StepState.Doing))).OrderBy(one => one.At).Take(MostItems).ToListAsync(cancel);
        var review = await own.Where(one => one.State == DecisionState.Settled && one.ReviewOn <= today).OrderBy(one => one.ReviewOn).Take(MostItems).ToListAsync(cancel);
        return
        [
            .. await ToVote(mine, cancel),
            .. await ToAdvise(mine, cancel),
            .. asked.Select(one => new DeskItem($"decision-asked:{one.Id.Value}", words["desk.decision-asked", one.Title], one.Path + "#voices", one.At)),
            .. late.Select(one => new DeskItem($"decision-late:{one.Id.Value}", words["desk.decision-late", one.Title], one.Path + "#steps", one.SettledAt ?? one.At)),
            .. review.Select(one => new DeskItem($"decision-review:{one.Id.Value}", words["desk.decision-review", one.Title], one.Path + "#steps", one.ReviewOn!.Value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))),
        ];
    }

    /// <summary>Of each question a line for each organisation whose vote is not cast. A person who speaks for one of them there, or voted for themselves already, casts no other vote.</summary>
    async Task<IEnumerable<DeskItem>> ToVote(IReadOnlyDictionary<Guid, ActingBody?> mine, CancellationToken cancel)
    {
        IReadOnlyList<Guid> rows = [.. mine.Keys];
        if (rows.Count == 0) return [];
        var open = await (from voter in db.Set<DecisionVoter>()
                          join one in db.Set<Decision>() on voter.DecisionId equals one.Id
                          where rows.Contains(voter.MemberId) && voter.TookPart == TookPart.No && one.State == DecisionState.Voting
                          orderby one.ClosesAt, voter.MemberId
                          select new { one, voter.MemberId, IsCast = db.Set<DecisionBallot>().Any(ballot => ballot.DecisionId == one.Id && ballot.MemberId == voter.MemberId) }).Take(MostVotes).ToListAsync(cancel);
        return from votes in open.GroupBy(vote => vote.one.Id)
               let forBodies = votes.Where(row => mine[row.MemberId] is not null).ToList()
               where !votes.Any(row => row.IsCast && mine[row.MemberId] is null)
               from vote in forBodies.Count > 0 ? forBodies : votes.ToList()
               where !vote.IsCast
               let body = mine[vote.MemberId]
               select new DeskItem($"decision:{vote.one.Id.Value}:{vote.MemberId}", words["desk.decision-vote", vote.one.Title], vote.one.Path + "#ballot", vote.one.OpensAt ?? vote.one.At, vote.one.ClosesAt, body, body is null);
    }

    async Task<IEnumerable<DeskItem>> ToAdvise(IReadOnlyDictionary<Guid, ActingBody?> mine, CancellationToken cancel)
    {
        IReadOnlyList<Guid> rows = [.. mine.Keys];
        var open = await (from asked in db.Set<AskedAdvice>()
                          join one in db.Set<Decision>().Where(Decision.IsUndecided) on asked.DecisionId equals one.Id
                          where rows.Contains(asked.MemberId) && asked.AnsweredAt == null
                          orderby asked.At, asked.MemberId
                          select new { asked, one }).Take(MostItems).ToListAsync(cancel);
        return from found in open
               let body = mine[found.asked.MemberId]
               select new DeskItem($"decision-advice:{found.one.Id.Value}:{found.asked.MemberId}", words["desk.decision-advice", found.one.Title], found.one.Path + "#asked", found.asked.At, found.one.ClosesAt ?? found.one.OpensAt, body, body is null);
    }
}
