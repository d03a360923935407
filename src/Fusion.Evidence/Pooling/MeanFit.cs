namespace Fusion.Evidence.Pooling;

/// <summary>A pooled mean with its standard error.</summary>
/// <param name="Mean">The weighted mean.</param>
/// <param name="StandardError">After Knapp and Hartung where they are used.</param>
/// <param name="Tau2">The variance between places.</param>
/// <param name="Form">The form of interval in use.</param>
/// <param name="Df">Degrees of freedom of t; null for the normal distribution.</param>
/// <param name="Inflation">Knapp and Hartung's factor of the variance before truncation; 1 where they are not used.</param>
internal sealed record MeanFit(double Mean, double StandardError, double Tau2, IntervalForm Form, int? Df, double Inflation)
{
    public static MeanFit Of(MeanModel model, PoolOptions options)
    {
        var tau2 = model.Df == 0 ? 0 : TauSquared.Estimate(model, options.Method);
        var (mean, weight) = model.Mean(tau2);
        var form = model.Df == 0 ? IntervalForm.Ordinary : options.FormInUse;
        if (form == IntervalForm.Ordinary)
            return new(mean, Math.Sqrt(1 / weight), tau2, form, null, 1);
        var inflation = model.QAt(tau2).Q / model.Df;
        var used = form == IntervalForm.TruncatedKnappHartung ? Math.Max(1, inflation) : inflation;
        return new(mean, Math.Sqrt(used / weight), tau2, form, model.Df, inflation);
    }
}
