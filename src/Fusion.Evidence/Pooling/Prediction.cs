using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Pooling;

/// <summary>What to expect in a new place like these.</summary>
/// <param name="Interval">Where the true effect of a new place lies.</param>
/// <param name="Centre">The pooled effect.</param>
/// <param name="Deviation">√(τ² + se²).</param>
/// <param name="Df">Degrees of freedom of t: k - 2 beside the ordinary interval (Higgins, Thompson and Spiegelhalter 2009), k - 1 with Knapp-Hartung.</param>
public sealed record Prediction(Interval Interval, double Centre, double Deviation, int Df)
{
    /// <summary>The probability, from 0 to 1, that the effect in a new place is above <paramref name="threshold"/>.</summary>
    public double ChanceAbove(double threshold) => Deviation > 0 ? StudentT.Upper((threshold - Centre) / Deviation, Df) : Centre > threshold ? 1 : 0;
}
