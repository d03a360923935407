namespace Fusion.Evidence.Pooling;

/// <summary>What one study does to the pooled figure.</summary>
/// <param name="Residual">Its distance from the mean of the others in standard errors (externally standardised); null if that standard error is 0.</param>
/// <param name="Dffits">How far the mean moves without it, in standard errors of its fitted value; null if that is 0.</param>
/// <param name="CooksDistance">The squared move of the mean without it, in squared standard errors; null if that is 0.</param>
/// <param name="CovarianceRatio">The squared standard error without it by that with it; null if that is 0.</param>
/// <param name="Tau2Without">τ² without it.</param>
/// <param name="QWithout">Q without it.</param>
/// <param name="Hat">Its share of the weight, 0 to 1.</param>
/// <param name="IsInfluential">Whether it passes one of metafor's marks: |DFFITS| above 3√(1/(k-1)), Cook's distance beyond the middle of χ² with one degree of freedom, hat above
/// 3/k, or the mean moved by more than a standard error.</param>
public sealed record StudyInfluence(double? Residual, double? Dffits, double? CooksDistance, double? CovarianceRatio, double Tau2Without, double QWithout, double Hat, bool IsInfluential);
