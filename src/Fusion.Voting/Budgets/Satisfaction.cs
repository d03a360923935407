namespace Fusion.Voting.Budgets;

/// <summary>What a voter gains from a supported project.</summary>
public enum Satisfaction
{
    /// <summary>Its cost, times the points given: money spent in the voter's sense.</summary>
    Cost,

    /// <summary>The points given (1 for an approval), whatever it costs.</summary>
    Points,
}
