namespace Fusion.Evidence.Numbers;

/// <summary>The standard normal distribution.</summary>
/// <remarks>Relative accuracy 1e-12 or better in both tails, tested against 50-digit arithmetic.</remarks>
public static class Normal
{
    /// <summary>The probability of a value up to <paramref name="z"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="z"/> is no number.</exception>
    public static double Lower(double z) => Upper(-z);

    /// <summary>The probability of a value above <paramref name="z"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="z"/> is no number.</exception>
    public static double Upper(double z)
    {
        Require.Number(z);
        var both = ChiSquared.Tails(z * z, 1);
        return z >= 0 ? both.Upper / 2 : 0.5 + (both.Lower / 2);
    }

    /// <summary>The value below which lies the share <paramref name="p"/>.</summary>
    /// <param name="p">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is out of range.</exception>
    public static double Quantile(double p)
    {
        Require.Share(p);
        return p == 0.5 ? 0 : p < 0.5 ? -Beyond(2 * p) : Beyond(2 * (1 - p));
    }

    /// <summary>The distance from 0 beyond which, on both sides together, lies the share <paramref name="both"/>.</summary>
    internal static double Beyond(double both) => Math.Sqrt(ChiSquared.Point(Tails.FromUpper(both), 1));
}
