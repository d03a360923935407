using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Pooling;

/// <summary>Effects explained by one or several moderators, with τ² for what they leave.</summary>
/// <remarks>Weighted least squares; agrees with metafor's rma(mods = …) for all methods and forms of interval. It compares places, not the same place with and without:
/// what goes with a moderator need not come from it. O(k p²) for each pass.</remarks>
public sealed record MetaRegression
{
    internal MetaRegression()
    {
    }

    /// <summary>k, the number of studies.</summary>
    public required int Studies { get; init; }

    /// <summary>The intercept, then the moderators in the order given.</summary>
    public required IReadOnlyList<Coefficient> Coefficients { get; init; }

    /// <summary>All moderators together; null if their covariance is 0.</summary>
    public required ModeratorTest? Test { get; init; }

    /// <summary>What differences are left.</summary>
    public required Heterogeneity Heterogeneity { get; init; }

    /// <summary>The share of τ² that the moderators take away, in per cent from 0 to 100; null where there was none, or for a fixed effect.</summary>
    public required double? RSquared { get; init; }

    /// <summary>Degrees of freedom of t for the intervals; null for the normal distribution.</summary>
    public required int? Df { get; init; }

    /// <summary>The choices that were made.</summary>
    public required PoolOptions Options { get; init; }

    /// <summary>Regresses the effects on the moderators.</summary>
    /// <param name="studies">The studies.</param>
    /// <param name="moderators">One or more; without missing values.</param>
    /// <param name="options">The choices; null for those by default.</param>
    /// <returns>The regression; or faults as for <see cref="Pool.Of"/>; <see cref="FaultKind.TooFewStudies"/> unless there are at least two more studies than moderators;
    /// <see cref="FaultKind.WrongLength"/>, <see cref="FaultKind.NotANumber"/>, <see cref="FaultKind.OutOfReach"/> of a moderator; <see cref="FaultKind.ModeratorSaysNothing"/>.</returns>
    /// <exception cref="ArgumentException">There is no moderator.</exception>
    public static Checked<MetaRegression> Of(IReadOnlyList<Study> studies, IReadOnlyList<Moderator> moderators, PoolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(studies);
        ArgumentNullException.ThrowIfNull(moderators);
        if (moderators.Count == 0)
            throw new ArgumentException("A regression needs a moderator.", nameof(moderators));
        options ??= new();
        List<Fault> faults = [.. Likeness.Faults(studies, options.Mixed, least: moderators.Count + 2)];
        foreach (var moderator in moderators)
            Look(faults, moderator, studies.Count);
        if (faults.Count > 0)
            return new(faults);
        var model = RegressionModel.Create(StudyColumns.Effects(studies), StudyColumns.Variances(studies), moderators);
        return model is null
            ? new([new Fault(FaultKind.ModeratorSaysNothing, string.Join(", ", moderators.Select(moderator => moderator.Name)))])
            : new(RegressionFit.Of(model, moderators, options));
    }

    static void Look(List<Fault> faults, Moderator moderator, int count)
    {
        if (moderator.Values.Count != count)
            faults.Add(new(FaultKind.WrongLength, moderator.Name, moderator.Values.Count, count));
        foreach (var value in moderator.Values)
            Effects.Check.Finite(faults, moderator.Name, value);
    }
}
