using Fusion.Evidence.Pooling;
using Fusion.Evidence.Strength;
using Fusion.Web.Features.Evidence.Contracts;

namespace Fusion.Web.Features.Evidence.Pooling;

/// <summary>All findings on one innovation, and what they say together.</summary>
internal sealed class EvidenceSummary
{
    public static EvidenceSummary None { get; } = Of([], EvidenceRules.Standard);

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<PooledFinding> Findings { get; init; }

    /// <summary>What was added up, the largest sum first.</summary>
    public required IReadOnlyList<PoolView> Pools { get; init; }

    /// <summary>Those by which it gets its words.</summary>
    public required EvidenceRules Rules { get; init; }

    public required Grade Grade { get; init; }

    public required IReadOnlyList<(FindingOutcome Outcome, int Count)> Outcomes { get; init; }

    public required IReadOnlyList<(StudyDesign Design, int Count)> Designs { get; init; }

    /// <summary>What nobody has told yet.</summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }

    public int Stories => Findings.Count(finding => finding.HasStory);

    public int Places => Findings.Where(finding => finding.Place is not null).Select(finding => finding.Place).Distinct().Count();

    public int Teams => Findings.Select(finding => finding.Team).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    public static EvidenceSummary Of(IReadOnlyList<PooledFinding> findings, EvidenceRules rules)
    {
        var pools = findings.Where(finding => finding.Key is not null).GroupBy(finding => finding.Key!)
            .Select(group => PoolView.Of(group.Key, [.. group], new PoolChoices(), rules).View!).OrderByDescending(pool => pool.Rows.Count).ThenBy(pool => pool.Key!.ToString(), StringComparer.Ordinal).ToList();
        return new EvidenceSummary
        {
            Findings = findings,
            Pools = pools,
            Rules = rules,
            Grade = rules.Grade([.. findings.Select(finding => new Fusion.Evidence.Strength.Finding(finding.Design, finding.Place, finding.Team))]),
            Outcomes = [.. Enum.GetValues<FindingOutcome>().Select(outcome => (outcome, findings.Count(finding => finding.Outcome == outcome)))],
            Designs = [.. findings.GroupBy(finding => finding.Design).Select(group => (group.Key, group.Count())).OrderBy(pair => pair.Key)],
            Gaps = [.. GapsOf(findings)],
        };
    }

    static IEnumerable<Gap> GapsOf(IReadOnlyList<PooledFinding> findings)
    {
        if (findings.Count == 0) yield break;
        if (findings.All(finding => finding.Estimate is null)) yield return Gap.Figures;
        else if (findings.All(finding => finding.Design < StudyDesign.Comparison)) yield return Gap.Comparison;
        if (findings.Select(finding => finding.Place).Distinct().Count() < 2) yield return Gap.OtherPlaces;
        if (findings.Select(finding => finding.Team).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2) yield return Gap.OtherTeams;
        if (!findings.Any(finding => finding.HasStory)) yield return Gap.Stories;
        if (!findings.Any(finding => finding.IsChecked)) yield return Gap.Checked;
        if (!findings.Any(finding => finding.SaysHarm)) yield return Gap.Harm;
        if (!findings.Any(finding => finding.Outcome is FindingOutcome.DidNotWork or FindingOutcome.Stopped)) yield return Gap.Failures;
    }
}

/// <summary>What is missing among the findings of an innovation.</summary>
internal enum Gap { Figures, Comparison, OtherPlaces, OtherTeams, Stories, Checked, Harm, Failures }
