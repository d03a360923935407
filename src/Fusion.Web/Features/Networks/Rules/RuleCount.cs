using Fusion.Governance;
using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Rules;

/// <summary>Counts a vote on rules: each member once, with the greatest weight that the present rules give, and only who is still in.</summary>
internal sealed class RuleCount(FusionDb db, Seats seats)
{
    public async Task<RuleTally> Of(Network network, Guid change, CancellationToken cancel)
    {
        var rules = network.Governance;
        var level = rules.Of(rules.Of(Matter.Rules).Level)!;
        var byKind = level.Voters.Where(voter => voter.Kind is { } kind && rules.Of(kind) is { Vote: true }).ToDictionary(voter => voter.Kind!.Value, voter => voter.Weight);
        var byOffice = level.Voters.Where(voter => voter.Office is not null).ToDictionary(voter => voter.Office!.Value, voter => voter.Weight);
        var kinds = byKind.Keys.ToList();
        var counts = await db.Set<NetworkMember>().Where(member => member.NetworkId == network.Id && member.State == MemberState.In && kinds.Contains(member.Kind)).GroupBy(member => member.Kind).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        var held = byOffice.Count == 0 ? [] : (await seats.Held(network.Id, cancel)).Where(term => byOffice.ContainsKey(term.Office)).GroupBy(term => term.MemberId).ToDictionary(group => group.Key, group => group.Max(term => byOffice[term.Office]));
        var holders = held.Keys.ToList();
        var holderKinds = holders.Count == 0 ? [] : await db.Set<NetworkMember>().Where(member => holders.Contains(member.Id) && member.State == MemberState.In).ToDictionaryAsync(member => member.Id, member => member.Kind, cancel);
        // Who votes by kind and by office has the greater of both, once.
        var electorate = counts.Sum(one => (long)one.Count * byKind[one.Key]) + holderKinds.Sum(one => Math.Max(0L, held[one.Key] - byKind.GetValueOrDefault(one.Value)));
        var votes = await (from vote in db.Set<RuleVote>()
                           join member in db.Set<NetworkMember>() on vote.MemberId equals member.Id
                           where vote.ChangeId == change && member.State == MemberState.In
                           select new { member.Id, member.Kind, vote.Say }).ToListAsync(cancel);
        var weighed = votes.Select(vote => (vote.Say, Weight: Math.Max(byKind.GetValueOrDefault(vote.Kind), holderKinds.ContainsKey(vote.Id) ? held[vote.Id] : 0))).Where(vote => vote.Weight > 0).ToList();
        long Sum(Say say) => weighed.Where(vote => vote.Say == say).Sum(vote => (long)vote.Weight);
        return new RuleTally(new Count(electorate, Sum(Say.Yes), Sum(Say.No), Sum(Say.Abstain), weighed.Count));
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
