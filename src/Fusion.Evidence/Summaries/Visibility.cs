namespace Fusion.Evidence.Summaries;

/// <summary>Whether a group's figures may be shown.</summary>
public enum Visibility
{
    /// <summary>They may.</summary>
    Shown,

    /// <summary>Hidden, for the group is small.</summary>
    TooSmall,

    /// <summary>Hidden, for with it one could subtract and see a small group.</summary>
    ProtectsOthers,
}
