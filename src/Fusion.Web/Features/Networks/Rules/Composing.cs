using Fusion.Governance;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Networks.Rules;

/// <summary>Rules of one's own out of the fields of their form. What the form that one begins with lacks is added, and what nobody wants any more is left out.</summary>
internal static class Composing
{
    /// <summary>In place of the level that chooses who holds an office: there is no such office.</summary>
    public const string NoOffice = "none";

    public const string AsIs = "as-is", Anybody = "anybody", Voters = "voters";

    public const int UsualMonths = 12;

    public static readonly IReadOnlyList<Act> Powers = [Act.Admit, Act.Invite, Act.Appoint, Act.Describe];

    public static readonly IReadOnlyList<Act> KindRights = [Act.See, Act.Speak, Act.Propose, Act.Vote, .. Powers], OfficeRights = [Act.See, Act.Speak, Act.Propose, .. Powers];

    public static readonly IReadOnlyDictionary<string, Share?> Quorums = new Dictionary<string, Share?> { ["none"] = null, ["tenth"] = new(1, 10), ["quarter"] = new(1, 4), ["third"] = new(1, 3), ["half"] = new(1, 2), ["two-thirds"] = new(2, 3) };

    public static readonly IReadOnlyDictionary<string, Share> Majorities = new Dictionary<string, Share> { ["half"] = Share.MoreThanHalf, ["two-thirds"] = new(2, 3), ["three-quarters"] = new(3, 4) };

    public static readonly string[] YesOrNo = ["yes", "no"];

    /// <summary>Every kind of member and every office, those of the rules first.</summary>
    public static IEnumerable<MemberKind> AllKinds(GovernanceRules rules) => rules.Kinds.Select(rule => rule.Kind).Union(Enum.GetValues<MemberKind>());

    public static IEnumerable<Office> AllOffices(GovernanceRules rules) => rules.Offices.Select(rule => rule.Office).Union(Enum.GetValues<Office>());

    /// <summary>The levels that can choose who holds an office.</summary>
    public static IEnumerable<Level> Choosing(GovernanceRules rules) => rules.Levels.Where(level => level.HasVoters).Select(level => level.Level);

    /// <summary>Where a matter can be decided: at the levels that there are, by each member, and in the network above.</summary>
    public static IEnumerable<Level> Levels(GovernanceRules rules) => rules.Levels.Select(level => level.Level).Union([Level.Member, Level.Above]).Order();

    public static GovernanceRules Compose(GovernanceRules rules, Fields fields)
    {
        var kinds = AllKinds(rules).Select(kind => Kind(rules.Of(kind) ?? new KindRule(kind), fields)).Where(rule => rule is { See: true } or { Speak: true } or { Propose: true } or { Vote: true } or { Powers: not null }).ToList();
        var offices = AllOffices(rules).Select(office => Filled(office, rules, kinds, fields)).OfType<OfficeRule>().ToList();
        var matters = rules.Matters.Select(rule => rule with { Level = EnumWords.Of<Level>(fields.Choice($"level_{rule.Matter.Word()}", Levels(rules).Select(level => level.Word()))) ?? rule.Level }).ToList();
        var accountTo = EnumWords.Of<Level>(fields.Choice("account_to", Levels(rules).Select(level => level.Word()))) ?? rules.AccountableTo;
        var levels = rules.Levels.Select(rule => rule.Voters.Any(voter => voter.Kind is not null) ? AllTogether(rule, kinds, fields) : rule).Where(IsWanted);
        return rules with
        {
            Form = RuleReading.Composed,
            Kinds = kinds,
            Offices = offices,
            Levels = [.. levels, .. matters.Select(rule => rule.Level).Append(accountTo).Distinct().Where(level => rules.Of(level) is null).Select(level => new LevelRule(level, []))],
            Matters = matters,
            IsOpen = fields.Choice("entry", ["open", "asked"]) is { } entry ? entry == "open" : rules.IsOpen,
            AsksMotives = Yes("motives") ?? rules.AsksMotives,
            AsksCommitment = Yes("commitment") ?? rules.AsksCommitment,
            NeedsEnd = Yes("end") ?? rules.NeedsEnd,
            AccountableTo = accountTo,
            AccountableEvery = fields.Whole("account_every", 1, RulesCheck.MostMonths) ?? rules.AccountableEvery,
            ReviewEvery = fields.Whole("review_every", 1, RulesCheck.MostMonths) ?? rules.ReviewEvery,
        };

        bool? Yes(string name) => fields.Choice(name, YesOrNo) is { } said ? said == "yes" : null;

        // A level goes with the office that decided there, once nothing is decided or chosen at it any more.
        bool IsWanted(LevelRule level) => level.Voters.All(voter => voter.Office is not { } office || offices.Exists(rule => rule.Office == office))
            || accountTo == level.Level || matters.Exists(rule => rule.Level == level.Level) || offices.Exists(rule => rule.ChosenAt == level.Level);
    }

    static KindRule Kind(KindRule rule, Fields fields)
    {
        bool Has(Act right) => fields.Ticked($"{right.Word()}_{rule.Kind.Word()}");
        return rule with { See = Has(Act.See), Speak = Has(Act.Speak), Propose = Has(Act.Propose), Vote = Has(Act.Vote), Powers = fields.Ticked("powers") ? Given(Has) : rule.Powers };
    }

    /// <summary>An office with its term, its seats, how often it may be held, who chooses and out of whom, and what it gives; null where there is none. Without a number there is no limit.</summary>
    static OfficeRule? Filled(Office office, GovernanceRules rules, List<KindRule> kinds, Fields fields)
    {
        var (word, known) = (office.Word(), rules.Of(office));
        var months = fields.Whole($"months_{word}", 1, RulesCheck.MostMonths) ?? known?.Months ?? UsualMonths;
        var chosen = fields.Choice($"chosen_{word}", Choosing(rules).Select(level => level.Word()).Append(NoOffice));
        if (chosen == NoOffice) return null;
        if (EnumWords.Of<Level>(chosen) is not { } level) return known is null ? null : known with { Months = months };
        var rule = (known ?? new OfficeRule(office, months, level, [])) with { Months = months, ChosenAt = level, Seats = fields.Whole($"seats_{word}", 1, RulesCheck.MostSeats), MostTerms = fields.Whole($"terms_{word}", 1, 100), From = From(known?.From ?? [], fields.Choice($"from_{word}", [AsIs, Anybody, Voters]), kinds) };
        bool Gives(Act right) => fields.Ticked($"gives-{right.Word()}_{word}");
        return fields.Ticked("powers") ? rule with { See = Gives(Act.See), Speak = Gives(Act.Speak), Propose = Gives(Act.Propose), Powers = Given(Gives) } : rule;
    }

    /// <summary>Out of whom an office is filled. Where none of those is left of whom it was, that is a contradiction, and not open to anybody.</summary>
    static IReadOnlyList<MemberKind> From(IReadOnlyList<MemberKind> before, string? said, List<KindRule> kinds) => said switch
    {
        Anybody => [],
        Voters => [.. kinds.Where(rule => rule.Vote).Select(rule => rule.Kind)],
        _ => before.Where(kind => kinds.Exists(rule => rule.Kind == kind)).ToList() is { Count: > 0 } left ? left : before,
    };

    static List<Act>? Given(Func<Act, bool> has) => Powers.Where(has).ToList() is { Count: > 0 } powers ? powers : null;

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
}
