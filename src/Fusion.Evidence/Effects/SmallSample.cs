using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Effects;

/// <summary>Hedges' correction of a standardised difference for small groups.</summary>
public static class SmallSample
{
    /// <summary>J = Γ(m/2) / (√(m/2) Γ((m-1)/2)), about 1 - 3/(4m - 1).</summary>
    /// <param name="degrees">m, the degrees of freedom of the standard deviation; above 1 and finite. For 1 the factor is 0: Γ(0) is infinite.</param>
    /// <returns>From 0 to below 1.</returns>
    /// <remarks>L. V. Hedges, Journal of Educational Statistics 6 (1981) 107–128, exact form; accurate to 1e-14 for any m.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degrees"/> is below 1 or not finite.</exception>
    public static double Correction(double degrees)
    {
        if (!(degrees >= 1) || double.IsInfinity(degrees))
            throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "Must be 1 or more and finite.");
        return degrees == 1 ? 0 : SpecialFunctions.HalfStepRatio((degrees - 1) / 2) / Math.Sqrt(degrees / 2);
    }
}
