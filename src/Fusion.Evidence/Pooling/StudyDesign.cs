namespace Fusion.Evidence.Pooling;

/// <summary>How a study found out, from weak to strong.</summary>
public enum StudyDesign
{
    /// <summary>Not said.</summary>
    Unstated,

    /// <summary>A story with a named teller.</summary>
    Story,

    /// <summary>A measure before and after.</summary>
    BeforeAfter,

    /// <summary>A group to compare with.</summary>
    Comparison,

    /// <summary>Chance decided, or a rule as good as chance (a cut-off, a waiting list).</summary>
    Randomised,
}
