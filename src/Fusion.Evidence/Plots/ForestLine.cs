namespace Fusion.Evidence.Plots;

/// <summary>One line of a forest plot, on the scale on which effects are pooled.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Name">The words at its beginning.</param>
/// <param name="Estimate">The effect; not for headings and predictions.</param>
/// <param name="Interval">Its interval; not for headings.</param>
/// <param name="Weight">From 0 to 1, beside the heaviest study.</param>
internal sealed record ForestLine(ForestLineKind Kind, string Name, double Estimate = 0, Interval Interval = default, double Weight = 0);
