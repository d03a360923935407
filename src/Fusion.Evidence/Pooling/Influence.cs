using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Pooling;

/// <summary>Which studies carry the result.</summary>
/// <remarks>W. Viechtbauer and M. W.-L. Cheung, Research Synthesis Methods 1 (2010) 112–125, as metafor 3.8 computes it.</remarks>
public static class Influence
{
    /// <summary>The influence of each study, in the order given. O(k²) time.</summary>
    /// <returns>As many entries as studies; or faults as for <see cref="Pool.Of"/>, and <see cref="FaultKind.TooFewStudies"/> below three.</returns>
    public static Checked<IReadOnlyList<StudyInfluence>> Of(IReadOnlyList<Study> studies, PoolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(studies);
        options ??= new();
        var faults = Likeness.Faults(studies, options.Mixed, least: 3);
        if (faults.Count > 0)
            return new(faults);
        var (y, v) = (StudyColumns.Effects(studies), StudyColumns.Variances(studies));
        var whole = MeanFit.Of(new(y, v), options);
        var limit = ChiSquared.Quantile(0.5, 1);
        var found = new StudyInfluence[studies.Count];
        for (var i = 0; i < found.Length; i++)
            found[i] = One(y, v, i, whole, options, limit);
        return new(found);
    }

    static StudyInfluence One(double[] y, double[] v, int i, MeanFit whole, PoolOptions options, double cooksLimit)
    {
        var rest = new MeanModel(Except(y, i), Except(v, i));
        var without = MeanFit.Of(rest, options);
        // The factor by which Knapp and Hartung stretch variances; 1 for the ordinary form.
        var stretch = without.Form == IntervalForm.Ordinary ? 1 : without.StandardError * without.StandardError * rest.Mean(without.Tau2).Weight;
        var hat = Weight(v[i], whole.Tau2) / v.Sum(each => Weight(each, whole.Tau2));
        var moved = whole.Mean - without.Mean;
        var place = without.Tau2 + v[i];
        var dffits = Ratio(moved, Math.Sqrt(stretch * hat * place));
        var cooks = Ratio(moved * moved, whole.StandardError * whole.StandardError);
        var dfbeta = Ratio(moved, Math.Sqrt(stretch / v.Sum(each => Weight(each, without.Tau2))));
        var marked = Math.Abs(dffits ?? 0) > 3 * Math.Sqrt(1.0 / (y.Length - 1)) || cooks > cooksLimit || hat > 3.0 / y.Length || Math.Abs(dfbeta ?? 0) > 1;
        return new(
            Ratio(y[i] - without.Mean, Math.Sqrt((place * stretch) + (without.StandardError * without.StandardError))),
            dffits,
            cooks,
            Ratio(without.StandardError * without.StandardError, whole.StandardError * whole.StandardError),
            without.Tau2,
            rest.At(0).Q,
            hat,
            marked);
    }

    static double Weight(double variance, double tau2) => 1 / (variance + tau2);

    static double? Ratio(double above, double below) => below > 0 ? above / below : null;

    static double[] Except(double[] all, int omitted) => [.. all.AsSpan(0, omitted), .. all.AsSpan(omitted + 1)];
}
