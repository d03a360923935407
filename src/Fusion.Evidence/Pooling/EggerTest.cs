using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Pooling;

/// <summary>Egger's test: whether small studies tell another story than large ones, as they do when disappointing small ones stay in the drawer.</summary>
/// <param name="Studies">k.</param>
/// <param name="Slope">How the effect grows with the standard error.</param>
/// <param name="SlopeError">Its standard error.</param>
/// <param name="Statistic">t; null if the points lie on a line.</param>
/// <param name="Df">k - 2.</param>
/// <param name="P">Two-sided; null without statistic.</param>
/// <param name="Limit">The effect that the line gives for a study without error.</param>
/// <remarks>The classical form, M. Egger et al., British Medical Journal 315 (1997) 629–634: least squares of effect on standard error with weights 1/v and a dispersion of its own;
/// metafor's regtest(model = "lm"). For Hedges g part of the slope is made by g itself, which is in its standard error; small studies may also differ for honest reasons.</remarks>
public sealed record EggerTest(int Studies, double Slope, double SlopeError, double? Statistic, int Df, double? P, double Limit)
{
    /// <summary>The least number of studies: below it the test finds nothing or anything.</summary>
    public const int Least = 10;

    /// <summary>Runs the test. O(k).</summary>
    /// <returns>The test; or faults as for <see cref="Pool.Of"/>; <see cref="FaultKind.TooFewStudies"/> under ten; <see cref="FaultKind.ModeratorSaysNothing"/> of the standard
    /// error if all are equally sure.</returns>
    public static Checked<EggerTest> Of(IReadOnlyList<Study> studies, bool mixed = false)
    {
        ArgumentNullException.ThrowIfNull(studies);
        var faults = Likeness.Faults(studies, mixed, Least);
        if (faults.Count > 0)
            return new(faults);
        var moderator = new Moderator("standard error", [.. studies.Select(study => study.Effect.StandardError)]);
        var model = RegressionModel.Create(StudyColumns.Effects(studies), StudyColumns.Variances(studies), [moderator]);
        if (model is null)
            return new([new Fault(FaultKind.ModeratorSaysNothing, moderator.Name)]);
        var fit = RegressionFit.Of(model, [moderator], new() { Method = TauMethod.FixedEffect });
        var dispersion = Math.Sqrt(model.At(0).Q / model.Df);
        var slope = fit.Coefficients[1];
        var error = slope.StandardError * dispersion;
        var statistic = error > 0 ? slope.Estimate / error : (double?)null;
        var p = statistic is { } t ? 2 * StudentT.Upper(Math.Abs(t), model.Df) : (double?)null;
        return new(new EggerTest(studies.Count, slope.Estimate, error, statistic, model.Df, p, fit.Coefficients[0].Estimate));
    }
}
