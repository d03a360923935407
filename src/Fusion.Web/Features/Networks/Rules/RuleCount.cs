using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Rules;

/// <summary>Counts a vote on rules: each member once, with the greatest weight that the present rules give, and only who is still in.</summary>
internal sealed class RuleCount(FusionDb db, NetworkVoters voters)
{
    public async Task<RuleTally> Of(Network network, Guid change, CancellationToken cancel)
    {
        var weights = (await voters.On(network.Id, Matter.Rules, cancel)).ToDictionary(voter => voter.MemberId, voter => voter.Weight);
        var votes = await db.Set<RuleVote>().Where(vote => vote.ChangeId == change).Select(vote => new { vote.MemberId, vote.Say }).ToListAsync(cancel);
        var counted = votes.Where(vote => weights.ContainsKey(vote.MemberId)).ToList();
        long Sum(Say say) => counted.Where(vote => vote.Say == say).Sum(vote => weights[vote.MemberId]);
        return new RuleTally(new Count(weights.Values.Sum(), Sum(Say.Yes), Sum(Say.No), Sum(Say.Abstain), counted.Count));
    }
}

internal sealed record RuleTally(Count Count)
{
    /// <summary>What follows under the network's present rules.</summary>
    public Verdict Under(Network network, bool isOver)
    {
        var rules = network.Governance;
        var matter = rules.Of(Matter.Rules);
        return Count.Under(rules.Of(matter.Level)!, matter.Majority, isOver);
    }
}
