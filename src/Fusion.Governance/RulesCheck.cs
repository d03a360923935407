using System.Text.Json;

namespace Fusion.Governance;

/// <summary>Whether rules can hold. Whoever writes them hears of every contradiction at once.</summary>
public static class RulesCheck
{
    /// <summary>The longest term or rhythm in months, the most seats of an office, and the most votes that one voter can have.</summary>
    public const int MostMonths = 240, MostSeats = 1000, MostWeight = 1_000_000;

    static readonly Act[] Powers = [Act.Admit, Act.Invite, Act.Appoint, Act.Describe];

    /// <summary>Everything that is wrong; empty when the rules can hold.</summary>
    public static IReadOnlyList<RuleFault> Faults(GovernanceRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return [.. Twice(rules), .. Kinds(rules), .. Levels(rules), .. Matters(rules), .. Offices(rules), .. Whole(rules)];
    }

    /// <summary>How a value is written in files and addresses.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    static IEnumerable<RuleFault> Twice(GovernanceRules rules) =>
        Doubles(rules.Kinds.Select(rule => rule.Kind)).Concat(Doubles(rules.Levels.Select(rule => rule.Level))).Concat(Doubles(rules.Matters.Select(rule => rule.Matter)))
            .Concat(Doubles(rules.Offices.Select(rule => rule.Office))).Select(word => new RuleFault(RuleFaultKind.Twice, word));

    static IEnumerable<string> Doubles<T>(IEnumerable<T> values)
        where T : struct, Enum => values.GroupBy(value => value).Where(group => group.Count() > 1).Select(group => Word(group.Key));

    static IEnumerable<RuleFault> Kinds(GovernanceRules rules)
    {
        if (rules.Kinds.Count == 0) yield return new(RuleFaultKind.NoKinds, "kinds");
        var voters = rules.Levels.SelectMany(level => level.Voters).Select(voter => voter.Kind).ToHashSet();
        foreach (var rule in rules.Kinds)
        {
            if (!rule.See && (rule.Speak || rule.Propose || rule.Vote)) yield return new(RuleFaultKind.RightWithoutSight, Word(rule.Kind));
            if (rule.Vote && !voters.Contains(rule.Kind)) yield return new(RuleFaultKind.VoteNowhere, Word(rule.Kind));
            foreach (var power in NoPowers(rule.Powers)) yield return power;
        }
    }

    static IEnumerable<RuleFault> NoPowers(IReadOnlyList<Act>? powers) => (powers ?? []).Where(power => !Powers.Contains(power)).Select(power => new RuleFault(RuleFaultKind.NotAPower, Word(power)));

    static IEnumerable<RuleFault> Levels(GovernanceRules rules)
    {
        foreach (var level in rules.Levels.Where(level => level.HasVoters))
        {
            if (level.Voters.Count == 0 || level.Method is null) yield return new(RuleFaultKind.NobodyDecides, Word(level.Level));
            foreach (var voter in level.Voters)
                foreach (var fault in Electorate(rules, level, voter)) yield return fault;
            if (level.Quorum is { IsReachable: false } || level.LeastVoters < 0 || level.LeastVoters > SeatsOf(rules, level)) yield return new(RuleFaultKind.QuorumOutOfReach, Word(level.Level));
            if (level.Majority is { IsReachable: false }) yield return new(RuleFaultKind.MajorityOutOfReach, Word(level.Level));
        }
    }

    static IEnumerable<RuleFault> Electorate(GovernanceRules rules, LevelRule level, Voter voter)
    {
        if (voter.Weight is < 1 or > MostWeight || voter.Kind is null == voter.Office is null) yield return new(RuleFaultKind.OutOfBounds, Word(level.Level));
        if (voter.Kind is { } kind && rules.Of(kind) is not { Vote: true }) yield return new(RuleFaultKind.VoteWithoutRight, Word(kind));
        if (voter.Office is { } office && rules.Of(office) is null) yield return new(RuleFaultKind.OfficeMissing, Word(office));
        if (voter.Office is { } blind && rules.Of(blind) is { See: false }) yield return new(RuleFaultKind.RightWithoutSight, Word(blind));
    }

    /// <summary>The most voters that a level can ever have.</summary>
    static long SeatsOf(GovernanceRules rules, LevelRule level) =>
        level.Voters.Sum(voter => voter.Office is { } office ? rules.Of(office)?.Seats ?? int.MaxValue : (long)int.MaxValue);

    static IEnumerable<RuleFault> Matters(GovernanceRules rules)
    {
        foreach (var matter in Enum.GetValues<Matter>().Where(matter => rules.Matters.All(rule => rule.Matter != matter))) yield return new(RuleFaultKind.MatterWithoutLevel, Word(matter));
        foreach (var rule in rules.Matters)
        {
            if (rules.Of(rule.Level) is null) yield return new(RuleFaultKind.LevelMissing, Word(rule.Level));
            if (rule.Majority is { IsReachable: false }) yield return new(RuleFaultKind.MajorityOutOfReach, Word(rule.Matter));
        }
        if (rules.Matters.Any(rule => rule is { Matter: Matter.Rules, Level: Level.Member or Level.Above })) yield return new(RuleFaultKind.RulesForEver, "rules");
    }

    static IEnumerable<RuleFault> Offices(GovernanceRules rules)
    {
        var begun = Begun(rules);
        foreach (var rule in rules.Offices)
        {
            var word = Word(rule.Office);
            if (rule.Months is < 1 or > MostMonths || rule.Seats is < 1 or > MostSeats || rule.MostTerms is < 1) yield return new(RuleFaultKind.OutOfBounds, word);
            if (rules.Of(rule.ChosenAt) is not { HasVoters: true }) yield return new(RuleFaultKind.LevelMissing, Word(rule.ChosenAt));
            else if (!begun.Contains(rule.Office) && ChoosersOf(rules, rule.Office).Contains(rule.Office)) yield return new(RuleFaultKind.OfficeOutOfItself, word);
            if (rule.From.Any(kind => rules.Of(kind) is null)) yield return new(RuleFaultKind.OfficeNobodyMayHold, word);
            if (!rule.See && (rule.Speak || rule.Propose)) yield return new(RuleFaultKind.RightWithoutSight, word);
            foreach (var power in NoPowers(rule.Powers)) yield return power;
        }
    }

    /// <summary>Offices of which somebody can be the first holder: chosen by members, or by holders of such an office. A weaver is there from the first day: who founds a network holds the office.</summary>
    static HashSet<Office> Begun(GovernanceRules rules)
    {
        HashSet<Office> begun = [Office.Weaver];
        while (rules.Offices.FirstOrDefault(rule => !begun.Contains(rule.Office) && Choosing(rules, rule.Office).Any(voter => voter.Kind is not null || begun.Contains(voter.Office!.Value))) is { } next) begun.Add(next.Office);
        return begun;
    }

    /// <summary>The offices whose holders choose who holds an office, and those whose holders choose these, and so on.</summary>
    static HashSet<Office> ChoosersOf(GovernanceRules rules, Office office)
    {
        var (found, open) = (new HashSet<Office>(), new Stack<Office>([office]));
        while (open.TryPop(out var next))
            foreach (var chooser in Choosing(rules, next).Select(voter => voter.Office).OfType<Office>())
                if (found.Add(chooser)) open.Push(chooser);
        return found;
    }

    static IEnumerable<Voter> Choosing(GovernanceRules rules, Office office) => (rules.Of(office) is { } rule ? rules.Of(rule.ChosenAt)?.Voters : null)?.Where(voter => voter.Kind is null != voter.Office is null) ?? [];

    static IEnumerable<RuleFault> Whole(GovernanceRules rules)
    {
        bool Somebody(Act power) => rules.Kinds.Any(rule => rule.Powers?.Contains(power) == true) || rules.Offices.Any(rule => rule.Powers?.Contains(power) == true);
        if (!rules.Kinds.Any(rule => rule.Propose) && !rules.Offices.Any(rule => rule.Propose)) yield return new(RuleFaultKind.NobodyMayPropose, "kinds");
        if (!rules.IsOpen && !Somebody(Act.Admit)) yield return new(RuleFaultKind.NobodyAdmits, "kinds");
        if (!Somebody(Act.Appoint)) yield return new(RuleFaultKind.NobodyAppoints, "offices");
        if (rules.Of(rules.AccountableTo) is null) yield return new(RuleFaultKind.LevelMissing, Word(rules.AccountableTo));
        if (rules.AccountableEvery is < 1 or > MostMonths) yield return new(RuleFaultKind.OutOfBounds, "accountableEvery");
        if (rules.ReviewEvery is < 1 or > MostMonths) yield return new(RuleFaultKind.OutOfBounds, "reviewEvery");
        if (string.IsNullOrEmpty(rules.Form) || rules.Form.Length > 40 || rules.Form.Any(letter => letter is not (>= 'a' and <= 'z' or '-'))) yield return new(RuleFaultKind.OutOfBounds, "form");
    }
}
