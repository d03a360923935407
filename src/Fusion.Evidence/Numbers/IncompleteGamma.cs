namespace Fusion.Evidence.Numbers;

/// <summary>The regularised incomplete gamma functions P(a, x) and Q(a, x).</summary>
/// <remarks>DLMF 8.11.4 (series) below the mean, 8.9.2 (continued fraction, by Lentz's method) above. O(√a) terms.</remarks>
internal static class IncompleteGamma
{
    const double Enough = 1e-17;
    const int Most = 1_000_000;

    public static Tails At(double a, double x)
    {
        if (x <= 0)
            return new(0, 1);
        if (double.IsPositiveInfinity(x))
            return new(1, 0);
        var term = SpecialFunctions.PoissonTerm(a, x);
        return x < a + 1 ? Tails.FromLower(Math.Min(1, term * Series(a, x))) : Tails.FromUpper(Math.Min(1, term * a * Fraction(a, x)));
    }

    static double Series(double a, double x)
    {
        var term = 1.0;
        var sum = 1.0;
        for (var n = 1; n < Most && term > sum * Enough; n++)
        {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    static double Fraction(double a, double x)
    {
        const double tiny = 1e-300;
        var b = x + 1 - a;
        var c = 1 / tiny;
        var d = 1 / b;
        var h = d;
        for (var i = 1; i < Most; i++)
        {
            var numerator = -i * (i - a);
            b += 2;
            d = (numerator * d) + b;
            d = 1 / (Math.Abs(d) < tiny ? tiny : d);
            c = b + (numerator / c);
            c = Math.Abs(c) < tiny ? tiny : c;
            var factor = d * c;
            h *= factor;
            if (Math.Abs(factor - 1) < 1e-16)
                break;
        }
        return h;
    }
}
