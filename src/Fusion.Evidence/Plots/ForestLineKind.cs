namespace Fusion.Evidence.Plots;

/// <summary>What a line of a forest plot shows.</summary>
internal enum ForestLineKind
{
    /// <summary>The name of a group.</summary>
    Heading,

    /// <summary>A study.</summary>
    Study,

    /// <summary>A pooled figure.</summary>
    Pooled,

    /// <summary>What to expect in a new place.</summary>
    Prediction,
}
