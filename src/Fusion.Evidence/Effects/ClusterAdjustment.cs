using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Effects;

/// <summary>Corrects an effect where whole classes or schools were given something and pupils were measured as if each had been given it alone.</summary>
public static class ClusterAdjustment
{
    /// <summary>Multiplies the variance by the design effect 1 + (m - 1)ρ and Hedges g by √(1 - 2(m - 1)ρ/(N - 2)).</summary>
    /// <param name="effect">A Hedges g that was reckoned without regard to classes.</param>
    /// <param name="meanSize">m, the mean size of a class; 1 or more.</param>
    /// <param name="correlation">ρ, how alike pupils of one class are, from 0 to 1; .2 is common for attainment in schools.</param>
    /// <param name="people">N, all pupils; above 2.</param>
    /// <remarks>L. V. Hedges, Journal of Educational and Behavioral Statistics 32 (2007) 341–370; What Works Clearinghouse Procedures 4.1, appendix E.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range, or the classes are too large for so few pupils.</exception>
    public static Effect Apply(Effect effect, double meanSize, double correlation, double people)
    {
        ArgumentNullException.ThrowIfNull(effect);
        Require.Number(correlation);
        ArgumentOutOfRangeException.ThrowIfLessThan(meanSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(correlation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(correlation, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(people, 2);
        var shrink = 1 - (2 * (meanSize - 1) * correlation / (people - 2));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(shrink, 0, nameof(meanSize));
        return Effect.Create(effect.Measure, effect.Estimate * Math.Sqrt(shrink), effect.Variance * (1 + ((meanSize - 1) * correlation)), effect.Family, effect.Notes).Value;
    }
}
