namespace Fusion.Evidence.Pooling;

/// <summary>Whether all moderators together explain more than chance.</summary>
/// <param name="Statistic">χ², or F with Knapp-Hartung.</param>
/// <param name="Df1">The number of moderators.</param>
/// <param name="Df2">Degrees of freedom below the line of F; null for χ².</param>
/// <param name="P">The probability of so large a statistic if none explained anything.</param>
public sealed record ModeratorTest(double Statistic, int Df1, int? Df2, double P);
