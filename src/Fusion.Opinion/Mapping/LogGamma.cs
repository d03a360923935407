namespace Fusion.Opinion.Mapping;

/// <summary>Logarithms of the gamma and beta functions.</summary>
internal static class LogGamma
{
    /// <summary>ln Γ(x) for x above 0: Stirling's series from 8 on, below by Γ(x+1) = x·Γ(x) (Abramowitz and Stegun 6.1.41). Error below 1e-11.</summary>
    public static double Of(double x)
    {
        var shift = 1.0;
        for (; x < 8; x++)
            shift *= x;
        var inverse = 1 / (x * x);
        var series = (1.0 / 12 - (inverse * (1.0 / 360 - (inverse * (1.0 / 1260 - (inverse * (1.0 / 1680 - (inverse / 1188)))))))) / x;
        return ((x - 0.5) * Math.Log(x)) - x + 0.91893853320467274178 + series - Math.Log(shift);
    }

    /// <summary>ln B(a, b).</summary>
    public static double Beta(double a, double b) => Of(a) + Of(b) - Of(a + b);
}
