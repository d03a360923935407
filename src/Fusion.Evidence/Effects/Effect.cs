using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Effects;

/// <summary>One result: its size and how sure it is.</summary>
public sealed record Effect
{
    /// <summary>The greatest size, in the unit of the measure.</summary>
    public const double LargestEstimate = 1e50;

    /// <summary>The least variance that is taken for measured.</summary>
    public const double SmallestVariance = 1e-100;

    /// <summary>The greatest variance.</summary>
    public const double LargestVariance = 1e100;

    Effect(Measure measure, double estimate, double variance, Family family, IReadOnlyList<Note> notes) =>
        (Measure, Estimate, Variance, Family, Notes) = (measure, estimate, variance, family, notes);

    /// <summary>What <see cref="Estimate"/> is measured in.</summary>
    public Measure Measure { get; }

    /// <summary>The size; logarithms and Fisher's z are not turned back.</summary>
    public double Estimate { get; }

    /// <summary>The sampling variance, above 0, in the squared unit of the estimate.</summary>
    public double Variance { get; }

    /// <summary>What it is against.</summary>
    public Family Family { get; }

    /// <summary>What a reader must know about how it was reckoned.</summary>
    public IReadOnlyList<Note> Notes { get; }

    /// <summary>The square root of <see cref="Variance"/>.</summary>
    public double StandardError => Math.Sqrt(Variance);

    /// <summary>The interval of this result alone, by the normal distribution.</summary>
    /// <param name="level">Above 0 and below 1.</param>
    public Interval IntervalAt(double level = 0.95)
    {
        Require.Share(level);
        return Interval.Around(Estimate, Normal.Beyond(1 - level) * StandardError);
    }

    /// <summary>An effect that is known already.</summary>
    /// <returns>The effect, or faults in <c>estimate</c> and <c>variance</c>: not a number, out of reach, variance not above 0.</returns>
    public static Checked<Effect> Create(Measure measure, double estimate, double variance, Family family = Family.Compared, params IReadOnlyList<Note> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        List<Fault> faults = [];
        Check.Finite(faults, "estimate", estimate, LargestEstimate);
        if (Check.Finite(faults, "variance", variance, LargestVariance))
            CheckVariance(faults, variance);
        return faults.Count > 0 ? new(faults) : new(new Effect(measure, estimate, variance, family, notes));
    }

    static void CheckVariance(List<Fault> faults, double variance)
    {
        if (variance <= 0)
            faults.Add(new(FaultKind.NotPositive, "variance", variance));
        else if (variance < SmallestVariance)
            faults.Add(new(FaultKind.OutOfReach, "variance", variance, SmallestVariance));
    }
}
