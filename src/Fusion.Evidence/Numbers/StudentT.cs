namespace Fusion.Evidence.Numbers;

/// <summary>Student's t distribution.</summary>
/// <remarks>Relative accuracy 1e-12 or better in both tails, tested against 50-digit arithmetic.</remarks>
public static class StudentT
{
    /// <summary>The probability of a value up to <paramref name="t"/>.</summary>
    /// <param name="t">Any number.</param>
    /// <param name="df">Degrees of freedom, above 0; need not be whole.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="df"/> is not above 0, or an argument is no number.</exception>
    public static double Lower(double t, double df) => Upper(-t, df);

    /// <summary>The probability of a value above <paramref name="t"/>.</summary>
    /// <inheritdoc cref="Lower"/>
    public static double Upper(double t, double df)
    {
        Require.Number(t);
        var both = FRatio.Tails(t * t, 1, df);
        return t >= 0 ? both.Upper / 2 : 0.5 + (both.Lower / 2);
    }

    /// <summary>The value below which lies the share <paramref name="p"/>.</summary>
    /// <param name="p">Above 0 and below 1.</param>
    /// <param name="df">Degrees of freedom, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Quantile(double p, double df)
    {
        Require.Share(p);
        Require.Positive(df);
        return p == 0.5 ? 0 : p < 0.5 ? -Beyond(2 * p, df) : Beyond(2 * (1 - p), df);
    }

    /// <summary>The distance from 0 beyond which, on both sides together, lies the share <paramref name="both"/>.</summary>
    internal static double Beyond(double both, double df) => Math.Sqrt(FRatio.Point(Tails.FromUpper(both), 1, df, Math.Pow(QuantileSearch.RoughNormal(both / 2), 2) + 1e-9));
}
