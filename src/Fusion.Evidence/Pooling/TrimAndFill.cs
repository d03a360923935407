namespace Fusion.Evidence.Pooling;

/// <summary>Trim and fill: how the figure would look if studies were missing on one side.</summary>
/// <param name="Missing">How many seem to be missing.</param>
/// <param name="OnTheLeft">Whether they seem to be missing among the low effects.</param>
/// <param name="Observed">The pooled figure as it is.</param>
/// <param name="Filled">The pooled figure with mirrored studies put in: a question put to the data, never a better estimate.</param>
/// <param name="Added">The studies that were put in.</param>
/// <remarks>S. Duval and R. Tweedie, Biometrics 56 (2000) 455–463, estimator L0, as metafor's trimfill does it.</remarks>
public sealed record TrimAndFill(int Missing, bool OnTheLeft, Pooled Observed, Pooled Filled, IReadOnlyList<Study> Added)
{
    const int Rounds = 100;

    /// <summary>Runs it; the side is that to which the regression of effects on standard errors points.</summary>
    /// <returns>The result; or faults as for <see cref="Pool.Of"/>, and <see cref="FaultKind.TooFewStudies"/> below three. At most 100 rounds of O(k log k).</returns>
    public static Checked<TrimAndFill> Of(IReadOnlyList<Study> studies, PoolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(studies);
        options ??= new();
        var faults = Likeness.Faults(studies, options.Mixed, least: 3);
        if (faults.Count > 0)
            return new(faults);
        var left = SmallPointUp(studies, options.Method);
        var sign = left ? 1 : -1;
        var ordered = Enumerable.Range(0, studies.Count).OrderBy(i => sign * studies[i].Effect.Estimate).ThenBy(i => i).Select(i => studies[i]).ToList();
        var (missing, centre) = Settle([.. ordered.Select(study => sign * study.Effect.Estimate)], [.. ordered.Select(study => study.Effect.Variance)], options);
        var added = ordered.Skip(studies.Count - missing).Select(study => Mirror(study, sign * centre)).ToList();
        return new(new TrimAndFill(missing, left, Pool.Sound(studies, options), Pool.Sound([.. studies, .. added], options), added));
    }

    static (int Missing, double Centre) Settle(double[] y, double[] v, PoolOptions options)
    {
        var (missing, before, centre) = (0, -1, 0.0);
        for (var round = 0; round < Rounds && missing != before; round++)
        {
            before = missing;
            centre = MeanFit.Of(new(y[..^missing], v[..^missing]), options with { Form = IntervalForm.Ordinary }).Mean;
            missing = Estimate(y, centre);
        }
        return (before, centre);
    }

    /// <summary>L0 from the ranks of the distances from the centre; at least one study always stays.</summary>
    static int Estimate(double[] y, double centre)
    {
        var k = y.Length;
        var byDistance = Enumerable.Range(0, k).OrderBy(i => Math.Abs(y[i] - centre)).ThenBy(i => i).ToArray();
        var above = 0.0;
        for (var rank = 1; rank <= k; rank++)
        {
            if (y[byDistance[rank - 1]] > centre)
                above += rank;
        }
        var estimate = ((4 * above) - (k * (k + 1.0))) / ((2 * k) - 1);
        return (int)Math.Clamp(Math.Round(estimate), 0, k - 1);
    }

    static bool SmallPointUp(IReadOnlyList<Study> studies, TauMethod method)
    {
        var moderator = new Moderator("standard error", [.. studies.Select(study => study.Effect.StandardError)]);
        var model = RegressionModel.Create(StudyColumns.Effects(studies), StudyColumns.Variances(studies), [moderator]);
        return model is null || model.Fit(TauSquared.Estimate(model, method)).Coefficients[1] >= 0;
    }

    static Study Mirror(Study study, double centre) =>
        new(study.Name, Effects.Effect.Create(study.Effect.Measure, Math.Clamp((2 * centre) - study.Effect.Estimate, -Effects.Effect.LargestEstimate, Effects.Effect.LargestEstimate), study.Effect.Variance, study.Effect.Family).Value) { Design = study.Design };
}
