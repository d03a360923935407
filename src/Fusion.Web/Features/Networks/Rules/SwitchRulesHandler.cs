using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Rules;

/// <summary>Within an act: other rules hold from now on. Nobody loses their seat by it, and offices that the new rules do not have end.</summary>
internal sealed class RuleSwitch(FusionDb db, Seats seats)
{
    public async Task Apply(Network network, RuleChange change, CancellationToken cancel)
    {
        (network.Form, network.Rules, network.RulesSince) = (change.Form, change.Rules, change.SettledAt!.Value);
        var rules = network.Governance;
        var mapping = Parse(change.Mapping);
        var known = rules.Kinds.Select(rule => rule.Kind).ToList();
        foreach (var member in await db.Set<NetworkMember>().AsTracking().Where(member => member.NetworkId == network.Id && member.ActiveId != null && !known.Contains(member.Kind)).ToListAsync(cancel))
            member.Kind = mapping.TryGetValue(member.Kind, out var kind) && known.Contains(kind) ? kind : Least(rules, !member.IsPerson);
        var today = seats.Today;
        foreach (var term in await db.Set<OfficeTerm>().AsTracking().Where(term => term.NetworkId == network.Id && term.Until >= today).ToListAsync(cancel))
            if (rules.Of(term.Office) is null) term.Until = today.AddDays(-1);
        // What was asked of members under the old rules is moot under the new.
        foreach (var other in await db.Set<RuleChange>().AsTracking().Where(other => other.NetworkId == network.Id && other.Id != change.Id && other.Verdict == Verdict.Open).ToListAsync(cancel))
            (other.Verdict, other.SettledAt) = (Verdict.Lost, change.SettledAt);
    }

    /// <summary>The kind with the fewest rights that somebody can be.</summary>
    public static MemberKind Least(GovernanceRules rules, bool asBody)
    {
        var fits = rules.Kinds.Where(rule => MemberRows.Fits(rule.Kind, asBody)).ToList();
        return (fits.Count > 0 ? fits : rules.Kinds).MinBy(rule => (rule.Vote ? 8 : 0) + (rule.Propose ? 4 : 0) + (rule.Speak ? 2 : 0) + (rule.See ? 1 : 0))!.Kind;
    }

    public static Dictionary<MemberKind, MemberKind> Parse(string mapping) => mapping.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
        .ToDictionary(pair => EnumWords.Of<MemberKind>(pair[0])!.Value, pair => EnumWords.Of<MemberKind>(pair[1])!.Value);
}
