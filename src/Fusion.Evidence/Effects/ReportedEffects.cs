using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Effects;

/// <summary>Effects from what reports give when they give no means: t, F, p, or an estimate with its interval.</summary>
public static class ReportedEffects
{
    /// <summary>Hedges g from the t of two independent groups: d = t √(1/n1 + 1/n2).</summary>
    /// <param name="t">Positive if the first group did better.</param>
    /// <param name="people1">People of the first group; at least 2.</param>
    /// <param name="people2">People of the second group; at least 2.</param>
    /// <returns>The effect, or faults of fields t, n1, n2.</returns>
    public static Checked<Effect> FromT(double t, double people1, double people2)
    {
        List<Fault> faults = [];
        Check.Finite(faults, "t", t);
        return FromT(faults, t, people1, people2);
    }

    /// <summary>Hedges g from the F of two groups (one degree of freedom above the line): t = √F.</summary>
    /// <param name="f">Not negative.</param>
    /// <param name="firstDidBetter">The direction, which F does not tell; a fault if null and F is not 0.</param>
    /// <param name="people1">People of the first group; at least 2.</param>
    /// <param name="people2">People of the second group; at least 2.</param>
    /// <returns>The effect, or faults of fields f, direction, n1, n2.</returns>
    public static Checked<Effect> FromF(double f, bool? firstDidBetter, double people1, double people2)
    {
        List<Fault> faults = [];
        Check.Deviation(faults, "f", f);
        return FromT(faults, Directed(faults, Math.Sqrt(Math.Max(0, f)), firstDidBetter, asked: faults.Count == 0), people1, people2);
    }

    /// <summary>Hedges g from the two-sided p of a t test of two groups.</summary>
    /// <param name="p">Above 0 and up to 1. A p reported as "&lt; .05" is not a p: the effect from its bound is only the least that it can be.</param>
    /// <param name="firstDidBetter">The direction, which p does not tell; a fault if null and p is not 1.</param>
    /// <param name="people1">People of the first group; at least 2.</param>
    /// <param name="people2">People of the second group; at least 2.</param>
    /// <returns>The effect, or faults of fields p, direction, n1, n2.</returns>
    public static Checked<Effect> FromP(double p, bool? firstDidBetter, double people1, double people2)
    {
        List<Fault> faults = [];
        if (!(p > 0 && p <= 1))
            faults.Add(double.IsFinite(p) ? new(FaultKind.NotAProbability, "p", p) : new(FaultKind.NotANumber, "p"));
        var degrees = people1 + people2 - 2;
        var size = faults.Count > 0 || p == 1 || !(degrees > 0 && degrees < Check.MostPeople) ? 0 : StudentT.Beyond(p, degrees);
        return FromT(faults, p == 1 ? 0 : Directed(faults, size, firstDidBetter, asked: faults.Count == 0), people1, people2);
    }

    /// <summary>An effect from an estimate and its interval; the interval must fit the estimate.</summary>
    /// <param name="measure">The measure; for logarithms and Fisher's z give the figures already transformed, or use <see cref="Scale"/> to do so.</param>
    /// <param name="estimate">Must lie in the middle of the interval.</param>
    /// <param name="interval">The reported interval, by the normal distribution.</param>
    /// <param name="level">The share that the interval is to hold, above 0 and below 1.</param>
    /// <param name="family">What the effect is against.</param>
    /// <param name="rounding">How far each of the three figures may be off because it was rounded, for example 0.005; not negative.</param>
    /// <returns>The effect, or faults of fields estimate and interval.</returns>
    public static Checked<Effect> FromInterval(Measure measure, double estimate, Interval interval, double level = 0.95, Family family = Family.Compared, double rounding = 0.005)
    {
        Require.Share(level);
        ArgumentOutOfRangeException.ThrowIfNegative(rounding);
        List<Fault> faults = [];
        if (Check.Finite(faults, "estimate", estimate) & Check.Finite(faults, "ci_low", interval.Low) & Check.Finite(faults, "ci_high", interval.High)
            && Misfit(estimate, interval, rounding) is { } misfit)
            faults.Add(misfit);
        if (faults.Count > 0)
            return new(faults);
        var error = interval.Width / (2 * Normal.Beyond(1 - level));
        return Effect.Create(measure, estimate, error * error, family);
    }

    static Fault? Misfit(double estimate, Interval interval, double rounding)
    {
        if (interval.Low > interval.High)
            return new(FaultKind.IntervalReversed, "interval");
        if (estimate < interval.Low - rounding || estimate > interval.High + rounding)
            return new(FaultKind.EstimateOutsideInterval, "estimate", estimate);
        var slack = (2 * rounding) + (1e-9 * interval.Width);
        return Math.Abs(estimate - ((interval.Low + interval.High) / 2)) > slack ? new(FaultKind.IntervalNotCentred, "estimate", estimate) : null;
    }

    static double Directed(List<Fault> faults, double size, bool? firstDidBetter, bool asked)
    {
        if (firstDidBetter is null && size != 0 && asked)
            faults.Add(new(FaultKind.NoDirection, "direction"));
        return firstDidBetter == false ? -size : size;
    }

    static Checked<Effect> FromT(List<Fault> faults, double t, double people1, double people2)
    {
        Check.People(faults, "n1", people1, 2);
        Check.People(faults, "n2", people2, 2);
        return faults.Count > 0 ? new(faults) : MeanEffects.FromD(t * Math.Sqrt((1 / people1) + (1 / people2)), people1, people2);
    }
}
