namespace Fusion.Opinion;

/// <summary>What a value in a sentence is.</summary>
public enum ExplanationKind
{
    /// <summary>A number of people, votes, statements or groups.</summary>
    Count,

    /// <summary>A share from 0 to 1.</summary>
    Share,

    /// <summary>The id of a group, 0 for A.</summary>
    Group,

    /// <summary>The number of a statement.</summary>
    Statement,
}
