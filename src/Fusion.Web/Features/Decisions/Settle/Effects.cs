using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Settle;

/// <summary>Within an act: what was carried happens, where the network can do it by itself. For two networks to become one, both must have carried it.</summary>
internal sealed class Effects(FusionDb db, NetworkChanges changes)
{
    static readonly TimeSpan Good = TimeSpan.FromDays(365);

    public async Task Apply(Decision one, IReadOnlyList<DecisionOption> options, DecisionResult result, Actor? actor, CancellationToken cancel)
    {
        if (one is { Kind: DecisionKind.Election, Office: { } office })
        {
            await changes.Elect(one.NetworkId, one.Id, office, [.. result.Elected.Select(at => options[at].MemberId).OfType<Guid>()], cancel);
            return;
        }
        switch (one.Kind, DecisionEffect.Read(one.Effect))
        {
            case (DecisionKind.Removal, { MemberId: { } member }): await changes.Exclude(one.NetworkId, member, cancel); break;
            case (DecisionKind.Ending, { EndsOn: { } last }): await changes.End(one.NetworkId, last, actor, cancel); break;
            case (DecisionKind.Split, { Members: { } members } split): await changes.Split(one.NetworkId, split.Name, split.Purpose, members, actor, cancel); break;
            case (DecisionKind.Purpose, { } about): await changes.Describe(one.NetworkId, about.Purpose, actor, cancel); break;
            case (DecisionKind.Rules, { } other): await changes.ChangeRules(one.NetworkId, new RuleProposal(other.Rules, other.Stays, other.EndsOn), actor, cancel); break;
            case (DecisionKind.Merger, { OtherId: { } other } merger): await Merge(one, new NetworkId(other), merger.Into, cancel); break;
        }
    }

    async Task Merge(Decision one, NetworkId other, bool into, CancellationToken cancel)
    {
        if (!await HasAgreed(one, other, into, cancel)) return;
        if (into) await changes.Merge(one.NetworkId, other, cancel);
        else await changes.Merge(other, one.NetworkId, cancel);
    }

    /// <summary>Whether the other network has carried the same from its own side within the year.</summary>
    public async Task<bool> HasAgreed(Decision one, NetworkId other, bool into, CancellationToken cancel)
    {
        var since = one.SettledAt!.Value - Good;
        var theirs = await db.Set<Decision>().Where(found => found.NetworkId == other && found.Kind == DecisionKind.Merger && found.Outcome == DecisionOutcome.Carried && found.SettledAt > since).ToListAsync(cancel);
        return theirs.Exists(found => DecisionEffect.Read(found.Effect) is { OtherId: { } with } effect && with == one.NetworkId.Value && effect.Into != into);
    }
}
