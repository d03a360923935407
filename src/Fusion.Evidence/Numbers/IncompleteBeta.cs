namespace Fusion.Evidence.Numbers;

/// <summary>The regularised incomplete beta function.</summary>
/// <remarks>DLMF 8.17.22, a continued fraction by Lentz's method; O(√max(a, b)) terms.</remarks>
internal static class IncompleteBeta
{
    const int Most = 1_000_000;

    /// <summary>I_x(a, b) and its complement. Takes x and y = 1 - x both, so that neither loses digits near 0.</summary>
    public static Tails At(double a, double b, double x, double y)
    {
        if (x <= 0)
            return new(0, 1);
        if (y <= 0)
            return new(1, 0);
        var term = SpecialFunctions.BetaTerm(a, b, x, y);
        return x < (a + 1) / (a + b + 2)
            ? Tails.FromLower(Math.Min(1, term / a * Fraction(a, b, x)))
            : Tails.FromUpper(Math.Min(1, term / b * Fraction(b, a, y)));
    }

    static double Fraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / Floor(1 - ((a + b) * x / (a + 1)));
        var h = d;
        for (var m = 1; m < Most; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Floor(1 + (even * d));
            c = Floor(1 + (even / c));
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Floor(1 + (odd * d));
            c = Floor(1 + (odd / c));
            var factor = d * c;
            h *= factor;
            if (Math.Abs(factor - 1) < 1e-16)
                break;
        }
        return h;
    }

    static double Floor(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;
}
