namespace Fusion.Evidence.Effects;

/// <summary>Effects from scores of the same people before and after.</summary>
/// <remarks>Standardised by the deviation before: B. J. Becker, British Journal of Mathematical and Statistical Psychology 41 (1988) 257–278,
/// metafor's measure SMCR. The correlation of the two scores decides how sure the result is; it is asked for, never guessed silently.</remarks>
public static class ChangeEffects
{
    /// <summary>One group without comparison: of the family <see cref="Family.BeforeAfter"/>.</summary>
    /// <param name="before">The group before.</param>
    /// <param name="after">The same people after; as many.</param>
    /// <param name="correlation">Between the two scores; between -1 and 1.</param>
    /// <returns>Hedges g = J (after - before) / sd before, variance 2(1 - r)/n + g²/(2n); or faults of n_before, m_before, sd_before, n_after, …, r.</returns>
    public static Checked<Effect> OneGroup(GroupScores before, GroupScores after, double correlation)
    {
        var faults = Faults(before, after, correlation, "");
        if (faults.Count > 0)
            return new(faults);
        var (g, variance) = Change(before, after, correlation);
        return Effect.Create(Measure.HedgesG, g, variance, Family.BeforeAfter);
    }

    /// <summary>The change of one group beside the change of another: the difference of their changes, of the family <see cref="Family.Compared"/>.</summary>
    /// <returns>The effect, or faults of fields with 1 and 2: n1_before, …, r1, r2.</returns>
    public static Checked<Effect> TwoGroups(GroupScores before1, GroupScores after1, double correlation1, GroupScores before2, GroupScores after2, double correlation2)
    {
        List<Fault> faults = [.. Faults(before1, after1, correlation1, "1"), .. Faults(before2, after2, correlation2, "2")];
        if (faults.Count > 0)
            return new(faults);
        var first = Change(before1, after1, correlation1);
        var second = Change(before2, after2, correlation2);
        return Effect.Create(Measure.HedgesG, first.Effect - second.Effect, first.Variance + second.Variance);
    }

    /// <summary>The same result for two correlations where nobody knows it: show both, and what follows from each.</summary>
    /// <param name="before">The group before.</param>
    /// <param name="after">The same people after.</param>
    /// <param name="low">The weaker correlation: the less sure result.</param>
    /// <param name="high">The stronger correlation: the surer result.</param>
    /// <returns>The less sure effect first, each with <see cref="NoteKind.AssumedCorrelation"/>; or faults.</returns>
    public static Checked<IReadOnlyList<Effect>> Range(GroupScores before, GroupScores after, double low = 0.5, double high = 0.8) =>
        OneGroup(before, after, low).Then(unsure => OneGroup(before, after, high).Then<IReadOnlyList<Effect>>(sure => new([Assumed(unsure), Assumed(sure)])));

    static Effect Assumed(Effect effect) => Effect.Create(effect.Measure, effect.Estimate, effect.Variance, effect.Family, new Note(NoteKind.AssumedCorrelation)).Value;

    static (double Effect, double Variance) Change(GroupScores before, GroupScores after, double r)
    {
        var g = SmallSample.Correction(before.People - 1) * (after.Mean - before.Mean) / before.Deviation;
        return (g, (2 * (1 - r) / before.People) + (g * g / (2 * before.People)));
    }

    static List<Fault> Faults(GroupScores before, GroupScores after, double correlation, string which)
    {
        List<Fault> faults = [];
        before.Check(faults, which + "_before");
        after.Check(faults, which + "_after");
        Check.Correlation(faults, "r" + which, correlation);
        if (faults.Count > 0)
            return faults;
        if (before.People < 3)
            faults.Add(new(FaultKind.TooFewPeople, $"n{which}_before", before.People, 3));
        if (before.People != after.People)
            faults.Add(new(FaultKind.WrongLength, $"n{which}_after", after.People, before.People));
        if (before.Deviation == 0)
            faults.Add(new(FaultKind.NoSpread, $"sd{which}_before"));
        return faults;
    }
}
