namespace Fusion.Evidence.Numbers;

/// <summary>The F distribution.</summary>
/// <remarks>Relative accuracy 1e-12 or better in both tails, tested against 50-digit arithmetic.</remarks>
public static class FRatio
{
    /// <summary>The probability of a ratio up to <paramref name="f"/>; 0 for f ≤ 0.</summary>
    /// <param name="f">Any number.</param>
    /// <param name="df1">Degrees of freedom above the line, above 0; need not be whole.</param>
    /// <param name="df2">Degrees of freedom below the line, above 0; need not be whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are not above 0, or an argument is no number.</exception>
    public static double Lower(double f, double df1, double df2) => Tails(f, df1, df2).Lower;

    /// <summary>The probability of a ratio above <paramref name="f"/>.</summary>
    /// <inheritdoc cref="Lower"/>
    public static double Upper(double f, double df1, double df2) => Tails(f, df1, df2).Upper;

    /// <summary>The ratio below which lies the share <paramref name="p"/>.</summary>
    /// <param name="p">Above 0 and below 1.</param>
    /// <param name="df1">Degrees of freedom above the line, above 0.</param>
    /// <param name="df2">Degrees of freedom below the line, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Quantile(double p, double df1, double df2)
    {
        Require.Share(p);
        return Point(Numbers.Tails.FromLower(p), df1, df2);
    }

    internal static double Point(Tails sought, double df1, double df2, double guess = 1)
    {
        Require.Positive(df1);
        Require.Positive(df2);
        return QuantileSearch.Find(f => At(f, df1, df2), f => Slope(f, df1, df2), sought, guess);
    }

    internal static Tails Tails(double f, double df1, double df2)
    {
        Require.Number(f);
        Require.Positive(df1);
        Require.Positive(df2);
        return f <= 0 ? new(0, 1) : At(f, df1, df2);
    }

    static Tails At(double f, double df1, double df2)
    {
        var (x, y) = Shares(f, df1, df2);
        return IncompleteBeta.At(df1 / 2, df2 / 2, x, y);
    }

    static double Slope(double f, double df1, double df2)
    {
        var (x, y) = Shares(f, df1, df2);
        return SpecialFunctions.BetaTerm(df1 / 2, df2 / 2, x, y);
    }

    static (double X, double Y) Shares(double f, double df1, double df2)
    {
        var odds = df1 / df2 * f;
        return odds <= 1 ? (odds / (1 + odds), 1 / (1 + odds)) : (1 / (1 + (1 / odds)), 1 / odds / (1 + (1 / odds)));
    }
}
