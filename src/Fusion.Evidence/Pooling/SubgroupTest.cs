namespace Fusion.Evidence.Pooling;

/// <summary>Whether groups of studies differ by more than chance.</summary>
/// <param name="Q">Σ (estimate - their weighted mean)² / se² over the groups, with the standard errors that their intervals use.</param>
/// <param name="Df">The number of groups less one.</param>
/// <param name="P">The probability of so large a Q if all groups had one mean, by χ².</param>
public sealed record SubgroupTest(double Q, int Df, double P);
