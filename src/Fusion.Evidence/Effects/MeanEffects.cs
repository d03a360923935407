namespace Fusion.Evidence.Effects;

/// <summary>Effects from means and standard deviations of two groups. The first group did it, the second did not; positive means that the first scored higher.</summary>
public static class MeanEffects
{
    /// <summary>Hedges g with the variance 1/n1 + 1/n2 + g²/(2(n1+n2)).</summary>
    /// <returns>The effect, or faults of fields n1, m1, sd1, n2, m2, sd2; <see cref="FaultKind.NoSpread"/> of field sd if both deviations are 0.</returns>
    /// <remarks>Hedges and Olkin, Statistical Methods for Meta-Analysis (1985) §5: metafor's measure SMD, vtype LS.</remarks>
    public static Checked<Effect> HedgesG(GroupScores first, GroupScores second)
    {
        var faults = Faults(first, second);
        if (faults.Count > 0)
            return new(faults);
        var degrees = first.People + second.People - 2;
        var pooled = Math.Sqrt((((first.People - 1) * first.Deviation * first.Deviation) + ((second.People - 1) * second.Deviation * second.Deviation)) / degrees);
        if (pooled == 0)
            return new([new(FaultKind.NoSpread, "sd")]);
        return FromD((first.Mean - second.Mean) / pooled, first.People, second.People);
    }

    /// <summary>The difference of the means, with variance sd1²/n1 + sd2²/n2.</summary>
    /// <returns>The effect, or faults as for <see cref="HedgesG"/>.</returns>
    public static Checked<Effect> Difference(GroupScores first, GroupScores second)
    {
        var faults = Faults(first, second);
        if (faults.Count > 0)
            return new(faults);
        if (first.Deviation == 0 && second.Deviation == 0)
            return new([new(FaultKind.NoSpread, "sd")]);
        var variance = (first.Deviation * first.Deviation / first.People) + (second.Deviation * second.Deviation / second.People);
        return Effect.Create(Measure.MeanDifference, first.Mean - second.Mean, variance);
    }

    /// <summary>Hedges g from an uncorrected standardised difference.</summary>
    internal static Checked<Effect> FromD(double d, double n1, double n2)
    {
        var g = SmallSample.Correction(n1 + n2 - 2) * d;
        return Effect.Create(Measure.HedgesG, g, (1 / n1) + (1 / n2) + (g * g / (2 * (n1 + n2))));
    }

    static List<Fault> Faults(GroupScores first, GroupScores second)
    {
        List<Fault> faults = [];
        first.Check(faults, "1");
        second.Check(faults, "2");
        return faults;
    }
}
