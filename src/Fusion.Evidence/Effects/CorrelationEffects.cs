namespace Fusion.Evidence.Effects;

/// <summary>Effects from correlations.</summary>
public static class CorrelationEffects
{
    /// <summary>z = atanh r, with variance 1/(n - 3).</summary>
    /// <param name="r">The correlation; between -1 and 1, both excluded.</param>
    /// <param name="people">How many people; at least 4.</param>
    /// <returns>The effect, or faults of fields r and n.</returns>
    public static Checked<Effect> FisherZ(double r, double people)
    {
        List<Fault> faults = [];
        Check.Correlation(faults, "r", r);
        Check.People(faults, "n", people, 4);
        return faults.Count > 0 ? new(faults) : Effect.Create(Measure.CorrelationZ, Math.Atanh(r), 1 / (people - 3), Family.Association);
    }
}
