using Fusion.Evidence;
using Fusion.Evidence.Pooling;
using Fusion.Evidence.Strength;

namespace Fusion.Web.Features.Evidence.Pooling;

/// <summary>Findings of one sort added up, with all that must stand beside the figure.</summary>
/// <param name="Key">What was added up; null where unlike things were, because somebody asked.</param>
/// <param name="Findings">The findings, oldest first.</param>
/// <param name="Rows">What went into the sum: one row a team unless they stand apart.</param>
/// <param name="Rules">Those by which it gets its words.</param>
internal sealed record PoolView(PoolKey? Key, IReadOnlyList<PooledFinding> Findings, IReadOnlyList<Study> Rows, Pooled Pooled, IReadOnlyList<Note> Notes, EvidenceRules Rules)
{
    /// <summary>How many rows were joined with others of their team.</summary>
    public int Joined => Findings.Count - Rows.Count;

    /// <summary>What the interval says. How much is worth the trouble is settled for standardised differences only; of other measures only the direction is said.</summary>
    public Verdict Verdict => Pooled.Measure == Fusion.Evidence.Effects.Measure.HedgesG ? Rules.Judge(Pooled.Interval) : Pooled.Interval switch
    {
        { Low: > 0 } => Verdict.Helps,
        { High: < 0 } => Verdict.Harms,
        _ => Verdict.Unknown,
    };

    /// <summary>The word for how much places differ; for standardised differences.</summary>
    public Band? Difference => Pooled.Measure == Fusion.Evidence.Effects.Measure.HedgesG ? Rules.Difference(Pooled) : null;

    /// <summary>Places look alike, and may as well be very different: so few cannot tell.</summary>
    public bool IsDifferenceUnknown => Difference is { } difference && difference == Rules.Differences[0] && Pooled.Heterogeneity.Tau2Interval is { } tau2 && Math.Sqrt(tau2.High) > Rules.Differences[^1].From;

    /// <summary>Adds up findings that all have figures; at least one. Unlike ones only if the choices say so.</summary>
    public static (PoolView? View, IReadOnlyList<Fault> Faults) Of(PoolKey? key, IReadOnlyList<PooledFinding> findings, PoolChoices choices, EvidenceRules rules)
    {
        var kept = findings.Where(finding => finding.Slug != choices.Without).OrderBy(finding => finding.Year).ThenBy(finding => finding.Slug, StringComparer.Ordinal).ToList();
        var studies = kept.Select(finding => finding.Study(withYear: choices.Apart)).ToList();
        var rows = choices.Apart ? new PartnerRows(studies, 0) : Partners.Combine(studies);
        var teams = kept.GroupBy(finding => finding.Partner).ToDictionary(group => group.Key, group => group.First().Team);
        var named = rows.Studies.Select(row => row.Name == row.Partner ? row with { Name = teams[row.Partner] } : row).ToList();
        var pooled = Pool.Of(named, choices.Options);
        if (!pooled.IsSound) return (null, pooled.Faults);
        var notes = Advice.On(named, pooled.Value).Where(note => note.Kind != NoteKind.MixedSigns || kept.Count > 1).ToList();
        if (rows.Combined > 0) notes.Insert(0, new Note(NoteKind.PartnersCombined, rows.Combined));
        if (named.Sum(row => row.Effect.Notes.Count(note => note.Kind == NoteKind.AssumedCorrelation)) is > 0 and var assumed) notes.Add(new Note(NoteKind.AssumedCorrelation, assumed));
        return (new PoolView(key, kept, named, pooled.Value, notes, rules), []);
    }
}
