namespace Fusion.Evidence.Agreement;

/// <summary>One form of the intraclass correlation.</summary>
/// <param name="Value">The correlation; at most 1, possibly negative; for the mean of raters minus infinity where they contradict each other throughout.</param>
/// <param name="Interval">Its interval; an end may be minus infinity.</param>
/// <param name="F">The ratio that tests whether it is above 0.</param>
/// <param name="Df1">Degrees of freedom above the line.</param>
/// <param name="Df2">Degrees of freedom below the line; need not be whole for agreement.</param>
/// <param name="P">The probability of so large a ratio if it were 0.</param>
public sealed record IntraclassForm(double Value, Interval Interval, double F, double Df1, double Df2, double P);
