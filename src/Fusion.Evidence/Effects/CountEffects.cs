namespace Fusion.Evidence.Effects;

/// <summary>Effects from counts of two groups. Where a cell is zero one half is added to all four cells of that study, and a note says so.</summary>
/// <remarks>For counts where nobody or everybody in both groups had the outcome ratios say nothing: <see cref="FaultKind.NothingToCompare"/>.
/// The risk difference is then 0, with the halves to give it a variance.</remarks>
public static class CountEffects
{
    /// <summary>ln(ad / bc), variance 1/a + 1/b + 1/c + 1/d.</summary>
    /// <returns>The effect, or faults of fields a, b, c, d, n1, n2, counts.</returns>
    public static Checked<Effect> LogOddsRatio(TwoByTwo counts) => Make(counts, Measure.LogOddsRatio, ratio: true, t =>
        (Math.Log(t.A / t.B) - Math.Log(t.C / t.D), (1 / t.A) + (1 / t.B) + (1 / t.C) + (1 / t.D)));

    /// <summary>ln((a/n1) / (c/n2)), variance 1/a - 1/n1 + 1/c - 1/n2.</summary>
    /// <inheritdoc cref="LogOddsRatio"/>
    public static Checked<Effect> LogRiskRatio(TwoByTwo counts) => Make(counts, Measure.LogRiskRatio, ratio: true, t =>
        (Math.Log(t.A / (t.A + t.B)) - Math.Log(t.C / (t.C + t.D)), (t.B / t.A / (t.A + t.B)) + (t.D / t.C / (t.C + t.D))));

    /// <summary>a/n1 - c/n2, variance ab/n1³ + cd/n2³.</summary>
    /// <inheritdoc cref="LogOddsRatio"/>
    public static Checked<Effect> RiskDifference(TwoByTwo counts) => Make(counts, Measure.RiskDifference, ratio: false, t =>
        ((t.A / (t.A + t.B)) - (t.C / (t.C + t.D)), (t.A * t.B / Math.Pow(t.A + t.B, 3)) + (t.C * t.D / Math.Pow(t.C + t.D, 3))));

    /// <summary>Counts reported as how many of how many.</summary>
    /// <param name="with1">People of the first group with the outcome.</param>
    /// <param name="people1">All people of the first group.</param>
    /// <param name="with2">People of the second group with the outcome.</param>
    /// <param name="people2">All people of the second group.</param>
    /// <param name="counts">The counts, if there is no fault.</param>
    /// <returns>Faults of fields e1, n1, e2, n2.</returns>
    public static IReadOnlyList<Fault> FromTotals(double with1, double people1, double with2, double people2, out TwoByTwo counts)
    {
        List<Fault> faults = [];
        CheckPart(faults, with1, people1, "1");
        CheckPart(faults, with2, people2, "2");
        counts = faults.Count > 0 ? default : new(with1, people1 - with1, with2, people2 - with2);
        return faults;
    }

    static void CheckPart(List<Fault> faults, double with, double people, string suffix)
    {
        if (Check.People(faults, "e" + suffix, with, 0) & Check.People(faults, "n" + suffix, people, 1) && with > people)
            faults.Add(new(FaultKind.MoreThanTotal, "e" + suffix, with, people));
    }

    static Checked<Effect> Make(TwoByTwo counts, Measure measure, bool ratio, Func<TwoByTwo, (double Estimate, double Variance)> reckon)
    {
        var faults = counts.Faults();
        if (faults.Count > 0)
            return new(faults);
        var alike = (counts.A == 0 && counts.C == 0) || (counts.B == 0 && counts.D == 0);
        if (ratio && alike)
            return new([new(FaultKind.NothingToCompare, "counts")]);
        var (estimate, variance) = reckon(counts.HasZero ? counts.WithHalves : counts);
        return Effect.Create(measure, estimate, variance, Family.Compared, counts.HasZero ? [new(NoteKind.HalfAdded, 1)] : []);
    }
}
