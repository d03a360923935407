using System.Globalization;

namespace Fusion.Governance.Tests;

/// <summary>The guide tells the rules that are in force: a rule that changes and is not told is seen here.</summary>
public sealed class GuideTests
{
    static readonly string Guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "governance-forms.md"));

    public static TheoryData<string> Names => [.. Forms.All];

    static string Section(string form) => Guide[Guide.IndexOf($"(`{form}`)", StringComparison.Ordinal)..].Split("\n### ")[0];

    static string Plain<T>(T value) where T : struct, Enum => RulesCheck.Word(value).Replace('-', ' ');

    static string Told(Share share) => $"{(share.MoreThan ? "more than " : "")}{share.Of}/{share.In}";

    static string Told(IEnumerable<(string Word, bool Has)> rights, IReadOnlyList<Act>? powers) => string.Join(", ", rights.Where(right => right.Has).Select(right => right.Word).Concat((powers ?? []).Select(RulesCheck.Word)));

    [Theory, MemberData(nameof(Names))]
    public void The_guide_tells_each_rule_of_each_form_and_no_more(string form)
    {
        var rules = Forms.Rules(form);
        var expected = new List<string>();
        foreach (var kind in rules.Kinds) expected.Add($"| {Plain(kind.Kind)} | {Told([("see", kind.See), ("speak", kind.Speak), ("propose", kind.Propose), ("vote", kind.Vote)], kind.Powers)} |");
        foreach (var matter in rules.Matters) expected.Add($"| {Plain(matter.Matter)} | {Plain(matter.Level)} | {By(rules.Of(matter.Level)!)} | {How(rules.Of(matter.Level)!, matter)} |");
        foreach (var office in rules.Offices)
            expected.Add($"| {Plain(office.Office)} | {office.Months} months | {Plain(office.ChosenAt)} | {(office.From.Count == 0 ? "anybody" : string.Join(", ", office.From.Select(RulesCheck.Word)))} | {office.Seats?.ToString(CultureInfo.InvariantCulture) ?? "any"} | {office.MostTerms?.ToString(CultureInfo.InvariantCulture) ?? "any"} | {Told([("see", office.See), ("speak", office.Speak), ("propose", office.Propose)], office.Powers)} |");
        var rows = Section(form).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| member | may", StringComparison.Ordinal) && !line.StartsWith("| matter |", StringComparison.Ordinal) && !line.StartsWith("| office |", StringComparison.Ordinal));
        Assert.Equal(expected, rows);
        Assert.Contains($"Account is given to the level {Plain(rules.AccountableTo)} every {rules.AccountableEvery} months; the rules are looked at again every {rules.ReviewEvery}.", Section(form), StringComparison.Ordinal);
    }

    static string By(LevelRule level) => level.Voters.Count == 0 ? "each member for itself" : string.Join(", ", level.Voters.Select(voter => voter.Kind is { } kind ? Plain(kind) : $"holders of the office {Plain(voter.Office!.Value)}"));

    static string How(LevelRule level, MatterRule matter)
    {
        var words = level.Method switch
        {
            null => "-",
            Method.Majority => $"majority of {Told(matter.Majority ?? level.Majority!)}",
            Method.LazyConsensus => "silence agrees",
            Method.Executive => "alone",
            _ => "consent",
        };
        if (level.Quorum is { } quorum) words += $", quorum {Told(quorum)}";
        return level.LeastVoters > 0 ? $"{words}, at least {level.LeastVoters} voters" : words;
    }
}
