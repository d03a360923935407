using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Pooling;

/// <summary>Brings a fitted regression back to the moderators' own units, with intervals and tests.</summary>
internal static class RegressionFit
{
    public static MetaRegression Of(RegressionModel model, IReadOnlyList<Moderator> moderators, PoolOptions options)
    {
        var tau2 = TauSquared.Estimate(model, options.Method);
        var (scaled, covariance) = model.Fit(tau2);
        var form = options.FormInUse;
        var stretch = form == IntervalForm.Ordinary ? 1 : model.QAt(tau2).Q / model.Df;
        if (form == IntervalForm.TruncatedKnappHartung)
            stretch = Math.Max(1, stretch);
        int? df = form == IntervalForm.Ordinary ? null : model.Df;
        return new()
        {
            Studies = model.Count,
            Coefficients = Coefficients(model, moderators, scaled, [.. covariance.Select(each => each * stretch)], df, options.Level),
            Test = Test(scaled, covariance, stretch, df),
            Heterogeneity = TauSquared.Describe(model, tau2, options.Method, options.Level),
            RSquared = RSquared(model, tau2, options.Method),
            Df = df,
            Options = options,
        };
    }

    static List<Coefficient> Coefficients(RegressionModel model, IReadOnlyList<Moderator> moderators, double[] scaled, double[] covariance, int? df, double level)
    {
        // The intercept is the scaled one less each coefficient times its moderator's mean: a sum of all columns with these factors.
        var size = scaled.Length;
        double[] toIntercept = [1, .. model.Units.Select(unit => -unit.Mean / unit.Deviation)];
        List<Coefficient> found = [One("intercept", Along(toIntercept, scaled, covariance), df, level)];
        for (var j = 1; j < size; j++)
        {
            var unit = model.Units[j - 1];
            var spread = Math.Sqrt(covariance[(j * size) + j]) / unit.Deviation;
            found.Add(One(moderators[j - 1].Name, (scaled[j] / unit.Deviation, spread), df, level));
        }
        return found;
    }

    static (double Estimate, double Error) Along(double[] factors, double[] coefficients, double[] covariance)
    {
        double estimate = 0, variance = 0;
        for (var i = 0; i < factors.Length; i++)
        {
            estimate += factors[i] * coefficients[i];
            for (var j = 0; j < factors.Length; j++)
                variance += factors[i] * factors[j] * covariance[(i * factors.Length) + j];
        }
        return (estimate, Math.Sqrt(Math.Max(0, variance)));
    }

    static Coefficient One(string name, (double Estimate, double Error) value, int? df, double level)
    {
        var statistic = value.Error > 0 ? value.Estimate / value.Error : (double?)null;
        return new(name, value.Estimate, value.Error, Interval.Around(value.Estimate, value.Error * Pool.Critical(1 - level, df)), statistic, statistic is { } t ? Pool.Beyond(t, df) : null);
    }

    /// <summary>b'V⁻¹b over the moderators without the intercept; scaling the columns does not change it.</summary>
    static ModeratorTest? Test(double[] scaled, double[] covariance, double stretch, int? df)
    {
        var (size, m) = (scaled.Length, scaled.Length - 1);
        var part = new double[m * m];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
                part[(i * m) + j] = covariance[((i + 1) * size) + j + 1];
        }
        if (stretch == 0 || SmallMatrix.Inverse(part, m) is not { } inverse)
            return null;
        var sum = 0.0;
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
                sum += scaled[i + 1] * inverse[(i * m) + j] * scaled[j + 1];
        }
        sum /= stretch;
        return df is { } df2 ? new(sum / m, m, df2, FRatio.Upper(sum / m, m, df2)) : new(sum, m, null, ChiSquared.Upper(sum, m));
    }

    static double? RSquared(RegressionModel model, double tau2, TauMethod method)
    {
        var before = method == TauMethod.FixedEffect ? 0 : TauSquared.Estimate(new MeanModel(model.Effects, model.Variances), method);
        return before > 0 ? Math.Max(0, 100 * (before - tau2) / before) : null;
    }
}
