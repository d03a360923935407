using Fusion.Governance;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Networks;

/// <summary>How networks and their rules are said in the reader's language.</summary>
internal sealed class NetworkWords(Words words)
{
    public string Field(string name) => name switch
    {
        _ when name.StartsWith("stay_", StringComparison.Ordinal) => words["rules.stay", Kind(EnumWords.Of<MemberKind>(name[5..]) ?? default)],
        _ when name.StartsWith("level_", StringComparison.Ordinal) => Matter(EnumWords.Of<Matter>(name[6..]) ?? default),
        _ when name.StartsWith("weight_", StringComparison.Ordinal) => Kind(EnumWords.Of<MemberKind>(name[7..]) ?? default),
        _ when name.Split('_', 2) is ["months" or "seats" or "terms" or "chosen" or "from", var office] => Office(EnumWords.Of<Office>(office) ?? default),
        _ => words[$"network.field.{name}"],
    };

    public string Form(string key) => words[$"network-form.{key}"];

    /// <summary>What a form is, in two sentences.</summary>
    public string FormWhat(string key) => words[$"network-form-what.{key}"];

    public string Kind(MemberKind kind) => words[$"member-kind.{kind.Word()}"];

    public string Office(Office office) => words[$"office.{office.Word()}"];

    public string Level(Level level) => words[$"governing-level.{level.Word()}"];

    public string Matter(Matter matter) => words[$"matter.{matter.Word()}"];

    public string Right(Act act) => words[$"right.{act.Word()}"];

    public string Why(Ruling ruling) => words[$"refused.{ruling.Reason.Word()}"];

    /// <summary>Why rules cannot hold.</summary>
    public string Fault(RuleFault fault) => words[$"rule-fault.{fault.Kind.Word()}", "", fault.Kind switch
    {
        RuleFaultKind.NobodyDecides or RuleFaultKind.LevelMissing or RuleFaultKind.QuorumOutOfReach when EnumWords.Of<Level>(fault.Where) is { } level => Level(level),
        RuleFaultKind.MatterWithoutLevel when EnumWords.Of<Matter>(fault.Where) is { } matter => Matter(matter),
        _ when EnumWords.Of<MemberKind>(fault.Where) is { } kind => Kind(kind),
        _ when EnumWords.Of<Office>(fault.Where) is { } office => Office(office),
        _ => fault.Where,
    }];

    /// <summary>What happened, as a sentence; who it was by name only where that may be known.</summary>
    public string Happened(NetworkEvent happened) => words[$"network-event.{happened.Kind.Word()}", happened.Kind switch
    {
        EventKind.RulesChanged or EventKind.RulesKept or EventKind.RulesReviewed => Form(happened.What),
        EventKind.OfficeTaken or EventKind.Elected or EventKind.OfficeEnded or EventKind.OfficeHandedOn => Office(EnumWords.Of<Office>(happened.What) ?? default),
        EventKind.AccountGiven when happened.What.Length == 0 => words["account-given.erased"],
        _ when happened.What.Length == 0 => words["record.a-member"],
        _ => happened.What,
    }];

    public string Rights(KindRule rule) => Listed(new[] { (Act.See, rule.See), (Act.Speak, rule.Speak), (Act.Propose, rule.Propose), (Act.Vote, rule.Vote) }.Where(right => right.Item2).Select(right => right.Item1).Concat(rule.Powers ?? []));

    public string Rights(OfficeRule rule) => Listed(new[] { (Act.See, rule.See), (Act.Speak, rule.Speak), (Act.Propose, rule.Propose) }.Where(right => right.Item2).Select(right => right.Item1).Concat(rule.Powers ?? []));

    string Listed(IEnumerable<Act> acts) => string.Join(words["list-comma"], acts.Select(Right));

    /// <summary>Who decides at a level: "schools and holders of an office".</summary>
    public string Electorate(LevelRule level) => level.Voters.Count == 0 ? words[$"level-decides.{level.Level.Word()}"]
        : string.Join(words["list-comma"], level.Voters.Select(Called));

    string Called(Voter voter)
    {
        var name = voter.Kind is { } kind ? Kind(kind) : words["office-holders", Office(voter.Office!.Value)];
        return voter.Weight == 1 ? name : words["voter-weight", name, voter.Weight];
    }

    /// <summary>How a level decides a matter, with its quorum and majority.</summary>
    public string How(LevelRule level, MatterRule? matter)
    {
        if (level.Method is not { } method) return words["method.own"];
        var parts = new List<string> { words[$"method.{method.Word()}"] };
        if (method == Method.Majority && (matter?.Majority ?? level.Majority) is { } majority) parts[0] = words[majority.MoreThan ? "method.majority-more" : "method.majority-of", majority.Of, majority.In];
        return string.Join(words["list-comma"], parts.Concat(Quorum(level)));
    }

    /// <summary>How many must take part; nothing where that is not asked.</summary>
    public IEnumerable<string> Quorum(LevelRule level)
    {
        if (level.Quorum is { } quorum) yield return words["quorum.share", quorum.Of, quorum.In];
        if (level.LeastVoters > 0) yield return words.Count("quorum.least", level.LeastVoters);
    }

    public string From(OfficeRule rule) => rule.From.Count == 0 ? words["office-from.anybody"] : string.Join(words["list-comma"], rule.From.Select(Kind));

    public IEnumerable<(string, string)> Kinds(GovernanceRules rules, bool? asBody) => rules.Kinds.Select(rule => rule.Kind).Where(kind => asBody is not { } body || MemberRows.Fits(kind, body)).Select(kind => (kind.Word(), Kind(kind)));
}
