using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Rules;

/// <summary>Reads the rules that somebody proposes: a form as it is, or one that they changed. Rules that contradict themselves are refused with every reason.</summary>
internal sealed class RuleReading(FusionDb db, GovernanceForms forms, NetworkWords labels)
{
    public const string Composed = "composed";

    /// <summary>One's own rules can begin with those that hold, and with those that are proposed.</summary>
    public const string Present = "present", Proposed = "proposed";

    /// <summary>The rules that are meant; null with the rejections in the fields.</summary>
    public GovernanceRules? Rules(Fields fields, GovernanceRules present, GovernanceRules? proposed)
    {
        var isOwn = fields.Ticked("compose");
        var form = fields.Choice("form", isOwn ? [.. GovernanceForms.Keys, Present, Proposed] : GovernanceForms.Keys, needed: true);
        if (form is null) return null;
        if (Base(form, present, proposed) is not { } rules)
        {
            fields.Reject("form", "form.unknown", form);
            return null;
        }
        if (!isOwn) return rules;
        var composed = Composing.Compose(rules, fields);
        foreach (var fault in RulesCheck.Faults(composed)) fields.Reject(FieldOf(fault), "rules.contradiction", labels.Fault(fault));
        return fields.Rejections.Count > 0 ? null : composed;
    }

    /// <summary>The rules with which one begins; null where there are none.</summary>
    public GovernanceRules? Base(string form, GovernanceRules present, GovernanceRules? proposed) => form switch
    {
        Present => present,
        Proposed => proposed,
        _ => forms.Find(form),
    };

    /// <summary>As what those stay whose kind the new rules do not know: chosen for each kind, and told in the proposal.</summary>
    public async Task<string> Stays(Network network, GovernanceRules wanted, Fields fields, CancellationToken cancel)
    {
        var known = wanted.Kinds.Select(rule => rule.Kind).ToList();
        var homeless = await db.Set<NetworkMember>().Where(member => member.NetworkId == network.Id && member.ActiveId != null && !known.Contains(member.Kind)).Select(member => member.Kind).Distinct().ToListAsync(cancel);
        var pairs = new List<string>();
        foreach (var kind in homeless.Order())
        {
            var asBody = !MemberRows.Fits(kind, asBody: false);
            var chosen = fields.Choice($"stay_{kind.Word()}", known.Where(one => MemberRows.Fits(one, asBody)).Select(one => one.Word()));
            if (chosen is null) fields.Reject($"stay_{kind.Word()}", "rules.stay-as");
            else pairs.Add($"{kind.Word()}={chosen}");
        }
        return string.Join(' ', pairs);
    }

    /// <summary>The field beside which a contradiction is shown.</summary>
    static string FieldOf(RuleFault fault) => fault.Kind switch
    {
        RuleFaultKind.QuorumOutOfReach => "quorum",
        RuleFaultKind.MajorityOutOfReach => "majority",
        RuleFaultKind.LevelMissing or RuleFaultKind.MatterWithoutLevel => "level_practice",
        RuleFaultKind.RulesForEver => "level_rules",
        _ => "compose",
    };
}
