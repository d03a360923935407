using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Rules;

/// <summary>Reads the rules that somebody proposes: a form as it is, or one that they changed. Rules that contradict themselves are refused with every reason.</summary>
internal sealed class RuleReading(FusionDb db, GovernanceForms forms, NetworkWords labels)
{
    public const string Composed = "composed";

    public static readonly string[] YesOrNo = ["yes", "no"];

    public static readonly IReadOnlyDictionary<string, Share?> Quorums = new Dictionary<string, Share?> { ["none"] = null, ["tenth"] = new(1, 10), ["quarter"] = new(1, 4), ["third"] = new(1, 3), ["half"] = new(1, 2), ["two-thirds"] = new(2, 3) };

    public static readonly IReadOnlyDictionary<string, Share> Majorities = new Dictionary<string, Share> { ["half"] = Share.MoreThanHalf, ["two-thirds"] = new(2, 3), ["three-quarters"] = new(3, 4) };

    /// <summary>The rules that are meant; null with the rejections in the fields.</summary>
    public GovernanceRules? Rules(Fields fields)
    {
        var form = fields.Choice("form", GovernanceForms.Keys, needed: true);
        if (form is null) return null;
        var rules = forms.Find(form)!;
        if (!fields.Ticked("compose")) return rules;
        var composed = Compose(rules, fields);
        foreach (var fault in RulesCheck.Faults(composed)) fields.Reject(FieldOf(fault), "rules.contradiction", labels.Fault(fault));
        return fields.Rejections.Count > 0 ? null : composed;
    }

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

    static GovernanceRules Compose(GovernanceRules rules, Fields fields)
    {
        var kinds = rules.Kinds.Select(rule => rule with
        {
            See = fields.Ticked($"see_{rule.Kind.Word()}"),
            Speak = fields.Ticked($"speak_{rule.Kind.Word()}"),
            Propose = fields.Ticked($"propose_{rule.Kind.Word()}"),
            Vote = fields.Ticked($"vote_{rule.Kind.Word()}"),
        }).ToList();
        var offices = rules.Offices.Select(rule => Filled(rule, rules, fields)).ToList();
        var levels = rules.Levels.Select(rule => rule.Voters.Any(voter => voter.Kind is not null) ? AllTogether(rule, kinds, fields) : rule).ToList();
        var matters = rules.Matters.Select(rule => rule with { Level = EnumWords.Of<Level>(fields.Choice($"level_{rule.Matter.Word()}", rules.Levels.Select(level => level.Level.Word()))) ?? rule.Level }).ToList();
        return rules with
        {
            Form = Composed,
            Kinds = kinds,
            Offices = offices,
            Levels = levels,
            Matters = matters,
            IsOpen = fields.Choice("entry", ["open", "asked"]) is { } entry ? entry == "open" : rules.IsOpen,
            AsksMotives = Yes("motives") ?? rules.AsksMotives,
            AsksCommitment = Yes("commitment") ?? rules.AsksCommitment,
            NeedsEnd = Yes("end") ?? rules.NeedsEnd,
            AccountableEvery = fields.Whole("account_every", 1, RulesCheck.MostMonths) ?? rules.AccountableEvery,
            ReviewEvery = fields.Whole("review_every", 1, RulesCheck.MostMonths) ?? rules.ReviewEvery,
        };

        bool? Yes(string name) => fields.Choice(name, YesOrNo) is { } said ? said == "yes" : null;
    }

    /// <summary>An office with its term, its seats, how often it may be held, and who chooses. Without a number there is no limit.</summary>
    static OfficeRule Filled(OfficeRule rule, GovernanceRules rules, Fields fields)
    {
        var word = rule.Office.Word();
        var months = fields.Whole($"months_{word}", 1, RulesCheck.MostMonths) ?? rule.Months;
        if (EnumWords.Of<Level>(fields.Choice($"chosen_{word}", Choosing(rules).Select(level => level.Word()))) is not { } chosen) return rule with { Months = months };
        return rule with { Months = months, ChosenAt = chosen, Seats = fields.Whole($"seats_{word}", 1, RulesCheck.MostSeats), MostTerms = fields.Whole($"terms_{word}", 1, 100) };
    }

    /// <summary>The levels that can choose who holds an office.</summary>
    public static IEnumerable<Level> Choosing(GovernanceRules rules) => rules.Levels.Where(level => level.HasVoters).Select(level => level.Level);

    /// <summary>The level at which members vote themselves: those with a vote, the way of deciding, quorum and majority.</summary>
    static LevelRule AllTogether(LevelRule rule, List<KindRule> kinds, Fields fields)
    {
        var voters = kinds.Where(kind => kind.Vote).Select(kind => new Voter(kind.Kind, Weight: fields.Whole($"weight_{kind.Kind.Word()}", 1, RulesCheck.MostWeight) ?? rule.Voters.FirstOrDefault(voter => voter.Kind == kind.Kind)?.Weight ?? 1));
        var method = EnumWords.Of<Method>(fields.Choice("method", Enum.GetValues<Method>().Select(one => one.Word()))) ?? rule.Method;
        return rule with
        {
            Voters = [.. voters, .. rule.Voters.Where(voter => voter.Office is not null)],
            Method = method,
            Quorum = fields.Choice("quorum", Quorums.Keys) is { } quorum ? Quorums[quorum] : rule.Quorum,
            Majority = method != Method.Majority ? null : fields.Choice("majority", Majorities.Keys) is { } majority ? Majorities[majority] : rule.Majority ?? Share.MoreThanHalf,
        };
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
