using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.Rules;

/// <summary>The decisions of a network on its standards that were carried, from which its rules for evidence follow.</summary>
internal sealed class RuleDecisions(FusionDb db, DecisionCards decisions)
{
    /// <summary>Those that no rules have followed from yet: a decision is carried out once.</summary>
    public async Task<IReadOnlyList<AgendaQuestion>> Open(NetworkSeat network, CancellationToken cancel)
    {
        var id = network.Id;
        var done = (await db.Set<RuleSet>().Where(rules => rules.NetworkId == id && rules.DecisionId != null).Select(rules => rules.DecisionId!.Value).ToListAsync(cancel)).ToHashSet();
        return [.. (await decisions.Carried(id, Matter.Standards, network.IsMember, cancel)).Where(one => !done.Contains(one.Id))];
    }
}
