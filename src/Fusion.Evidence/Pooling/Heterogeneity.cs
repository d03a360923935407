namespace Fusion.Evidence.Pooling;

/// <summary>How much places differ.</summary>
/// <param name="Q">Cochran's Q, or for a regression what is left of it; 0 or more.</param>
/// <param name="QDf">Its degrees of freedom.</param>
/// <param name="QP">The probability of so large a Q if there were no differences; 1 where there are no degrees of freedom.</param>
/// <param name="Tau2">The variance between places, in the squared unit of the effect; null where it cannot be known, 0 by assumption for a fixed effect.</param>
/// <param name="ISquared">The share of the differences that is not chance, in per cent, 0 to 100: metafor's form τ²/(τ² + s²), for a fixed effect (Q - df)/Q. Not comparable
/// between measures or methods.</param>
/// <param name="HSquared">The same as a ratio, (τ² + s²)/s², for a fixed effect Q/df.</param>
/// <param name="Tau2Interval">The interval of τ² by Q profile; null for a fixed effect or a single study.</param>
public sealed record Heterogeneity(double Q, int QDf, double QP, double? Tau2, double? ISquared, double? HSquared, Interval? Tau2Interval)
{
    /// <summary>The standard deviation between places, in the unit of the effect.</summary>
    public double? Tau => Tau2 is { } tau2 ? Math.Sqrt(tau2) : null;
}
