namespace Fusion.Evidence.Pooling;

/// <summary>How much the effect changes with one moderator.</summary>
/// <param name="Name">The moderator's name; <c>intercept</c> for the effect where all moderators are 0.</param>
/// <param name="Estimate">The change of the effect for one unit of the moderator.</param>
/// <param name="StandardError">Its standard error, as the interval uses it.</param>
/// <param name="Interval">Its interval.</param>
/// <param name="Statistic">Estimate by standard error; null if that is 0.</param>
/// <param name="P">The two-sided probability of such a statistic without any change; null without statistic.</param>
public sealed record Coefficient(string Name, double Estimate, double StandardError, Interval Interval, double? Statistic, double? P);
