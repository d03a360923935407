using Fusion.Evidence.Effects;

namespace Fusion.Evidence.Pooling;

/// <summary>Several studies as one figure. There is none without its number of studies, their designs and its interval.</summary>
public sealed record Pooled
{
    internal Pooled()
    {
    }

    /// <summary>k, the number of studies; 1 or more.</summary>
    public required int Studies { get; init; }

    /// <summary>How many studies of each design there are, from weak to strong.</summary>
    public required IReadOnlyList<KeyValuePair<StudyDesign, int>> Designs { get; init; }

    /// <summary>The measure; <see cref="Measure.Unstated"/> also where several were mixed on request.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The pooled effect, on the scale of the measure.</summary>
    public required double Estimate { get; init; }

    /// <summary>Its standard error, as the interval uses it; 0 only for the plain Knapp-Hartung form with identical effects.</summary>
    public required double StandardError { get; init; }

    /// <summary>The interval of the pooled effect: of the mean of places, not of a place.</summary>
    public required Interval Interval { get; init; }

    /// <summary>Degrees of freedom of t for the interval; null where it is made by the normal distribution.</summary>
    public required int? Df { get; init; }

    /// <summary>Estimate by standard error; null if that is 0.</summary>
    public required double? Statistic { get; init; }

    /// <summary>The two-sided probability of such a statistic if the mean effect were 0; null without statistic.</summary>
    public required double? P { get; init; }

    /// <summary>How much places differ.</summary>
    public required Heterogeneity Heterogeneity { get; init; }

    /// <summary>What to expect in a new place; null for a fixed effect or fewer than three studies.</summary>
    public required Prediction? Prediction { get; init; }

    /// <summary>The weight of each study in per cent, in the order given.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>The choices that were made.</summary>
    public required PoolOptions Options { get; init; }

    /// <summary>The form of the interval, which for a fixed effect or one study is the ordinary one.</summary>
    public required IntervalForm Form { get; init; }

    /// <summary>What must be said beside the figures.</summary>
    public required IReadOnlyList<Note> Notes { get; init; }
}
