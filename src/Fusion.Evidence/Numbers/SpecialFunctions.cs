namespace Fusion.Evidence.Numbers;

/// <summary>The functions under all distributions, accurate to a few units in the last place also where their arguments are large.</summary>
/// <remarks>Densities in saddle-point form: C. Loader, "Fast and accurate computation of binomial probabilities" (2000) §3; Stirling's series:
/// NIST Digital Library of Mathematical Functions 5.11.1.</remarks>
internal static class SpecialFunctions
{
    const double SeriesFrom = 15;

    /// <summary>ln(1 + x) without loss for small x; x > -1.</summary>
    public static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>ln Γ(n+1) - (n+½) ln n + n - ½ ln 2π for n > 0: the error of Stirling's formula.</summary>
    public static double StirlingError(double n)
    {
        var error = 0.0;
        for (; n < SeriesFrom; n++)
            error += ((n + 0.5) * LogOnePlus(1 / n)) - 1;
        var s = 1 / (n * n);
        return error + (((1.0 / 12) - (s * ((1.0 / 360) - (s * ((1.0 / 1260) - (s * ((1.0 / 1680) - (s * ((1.0 / 1188) - (s * 691 / 360360)))))))))) / n);
    }

    /// <summary>x ln(x/m) + m - x ≥ 0 for x, m > 0, without cancellation where they are close.</summary>
    public static double Deviance(double x, double m)
    {
        if (Math.Abs(x - m) >= 0.1 * (x + m))
            return (x * Math.Log(x / m)) + m - x;
        var ratio = (x - m) / (x + m);
        var sum = (x - m) * ratio;
        var term = 2 * x * ratio;
        for (var j = 3; ; j += 2)
        {
            term *= ratio * ratio;
            var next = sum + (term / j);
            if (next == sum)
                return sum;
            sum = next;
        }
    }

    /// <summary>x^a e^-x / Γ(a+1) for a > 0, x > 0.</summary>
    public static double PoissonTerm(double a, double x) =>
        Math.Exp(-StirlingError(a) - Deviance(a, x)) / Math.Sqrt(2 * Math.PI * a);

    /// <summary>x^a y^b / B(a, b) for a, b > 0 and x + y = 1.</summary>
    public static double BetaTerm(double a, double b, double x, double y)
    {
        var n = a + b;
        var exponent = StirlingError(n) - StirlingError(a) - StirlingError(b) - Deviance(a, n * x) - Deviance(b, n * y);
        return Math.Exp(exponent) * Math.Sqrt(a / n * b / (2 * Math.PI));
    }

    /// <summary>Γ(x+½) / Γ(x) for x > 0.</summary>
    /// <remarks>Asymptotic series (DLMF 5.11.13 at a = ½, b = 0) from x = 80 on, brought there by the recurrence of Γ.</remarks>
    public static double HalfStepRatio(double x)
    {
        var factor = 1.0;
        for (; x < 80; x++)
            factor *= x / (x + 0.5);
        var s = 1 / x;
        return factor * Math.Sqrt(x) * (1 - (s * ((1.0 / 8) - (s * ((1.0 / 128) + (s * ((5.0 / 1024) - (s * ((21.0 / 32768) + (s * ((399.0 / 262144) - (s * 869 / 4194304))))))))))));
    }
}
