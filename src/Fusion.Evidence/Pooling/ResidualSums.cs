namespace Fusion.Evidence.Pooling;

/// <summary>What every estimator of τ² needs, at one τ², with weights w = 1/(v + τ²) and P = W - WX(X'WX)⁻¹X'W.</summary>
/// <param name="Q">y'Py, the weighted sum of squared residuals.</param>
/// <param name="Q2">y'PPy, minus the slope of Q over τ².</param>
/// <param name="TraceP">tr P.</param>
/// <param name="TracePP">tr PP.</param>
internal readonly record struct ResidualSums(double Q, double Q2, double TraceP, double TracePP);
