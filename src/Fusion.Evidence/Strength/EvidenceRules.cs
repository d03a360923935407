using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Strength;

/// <summary>The rules by which evidence gets its words. They are data: a network may use others, as long as it shows which.</summary>
public sealed record EvidenceRules
{
    /// <summary>The rules by default.</summary>
    /// <remarks>Levels after Nesta's Standards of Evidence and the What Works Clearinghouse, simplified; sizes for standardised differences after M. A. Kraft, Educational Researcher 49 (2020) 241–253.</remarks>
    public static EvidenceRules Standard { get; } = new()
    {
        Levels =
        [
            new("story", "A story", "Somebody who was there tells what happened, with their name.", StudyDesign.Story),
            new("before-after", "Measured before and after", "A measure was taken before and after.", StudyDesign.BeforeAfter),
            new("comparison", "Compared", "The same was measured where it was not done.", StudyDesign.Comparison),
            new("trial", "Tried with chance", "Chance, or a rule as good as chance, decided who did it first.", StudyDesign.Randomised),
            new("replicated", "Tried again by others", "Others tried it elsewhere in the same strong way.", StudyDesign.Randomised, Findings: 2, Places: 2, Teams: 2),
        ],
        Sizes = [new(0, "none", "next to nothing"), new(0.05, "small", "a small effect"), new(0.1, "medium", "a medium effect"), new(0.2, "large", "a large effect")],
        Precisions = [new(0, "precise", "known well"), new(0.1, "rough", "known roughly"), new(0.25, "vague", "hardly known")],
        Differences = [new(0, "alike", "much the same from place to place"), new(0.05, "some", "somewhat different from place to place"), new(0.15, "large", "very different from place to place")],
        Worthwhile = 0.1,
    };

    /// <summary>The levels from low to high; at least one.</summary>
    public required IReadOnlyList<EvidenceLevel> Levels { get; init; }

    /// <summary>Words for the size of an effect without its sign, in the unit of the measure; ascending from 0.</summary>
    public required IReadOnlyList<Band> Sizes { get; init; }

    /// <summary>Words for half the width of an interval; ascending from 0.</summary>
    public required IReadOnlyList<Band> Precisions { get; init; }

    /// <summary>Words for τ; ascending from 0.</summary>
    public required IReadOnlyList<Band> Differences { get; init; }

    /// <summary>The smallest effect worth the trouble; above 0.</summary>
    public required double Worthwhile { get; init; }

    /// <summary>The highest level that the findings reach; a level counts although one below it is not reached. A null or bad result has the level of its design.</summary>
    public Grade Grade(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var rank = Levels.Count;
        while (rank > 0 && !Missing(findings, Levels[rank - 1]).IsNone)
            rank--;
        var next = rank < Levels.Count ? Levels[rank] : null;
        return new(rank, rank > 0 ? Levels[rank - 1] : null, next, next is null ? null : Missing(findings, next));
    }

    /// <summary>What the interval of an effect says; larger effects are better, turn the sign round where they are not.</summary>
    public Verdict Judge(Interval interval) => interval switch
    {
        { High: < 0 } => Verdict.Harms,
        { Low: var low } when low >= Worthwhile => Verdict.Worthwhile,
        { Low: > 0, High: var high } when high < Worthwhile => Verdict.TooSmall,
        { High: var high } when high < Worthwhile => Verdict.DidNotWork,
        { Low: > 0 } => Verdict.Helps,
        _ => Verdict.Unknown,
    };

    /// <summary>The word for an effect's size, whatever its sign.</summary>
    public Band Size(double effect) => Of(Sizes, Math.Abs(effect));

    /// <summary>The word for how well an effect is known.</summary>
    public Band Precision(Interval interval) => Of(Precisions, interval.Width / 2);

    /// <summary>The word for how much places differ; null where that is not known or was assumed away.</summary>
    public Band? Difference(Pooled pooled)
    {
        ArgumentNullException.ThrowIfNull(pooled);
        return pooled.Options.Method != TauMethod.FixedEffect && pooled.Heterogeneity.Tau is { } tau ? Of(Differences, tau) : null;
    }

    static Band Of(IReadOnlyList<Band> bands, double size) => bands.Last(band => size >= band.From);

    static Shortfall Missing(IReadOnlyList<Finding> findings, EvidenceLevel level)
    {
        var counted = findings.Where(finding => finding.Design >= level.Design).ToList();
        return new(
            level.Design,
            Math.Max(0, level.Findings - counted.Count),
            Math.Max(0, level.Places - counted.Select(finding => finding.Place).Distinct(StringComparer.Ordinal).Count()),
            Math.Max(0, level.Teams - counted.Select(finding => finding.Team).Distinct(StringComparer.Ordinal).Count()));
    }
}
