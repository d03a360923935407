namespace Fusion.Evidence.Effects;

/// <summary>What an effect is against. Families are not pooled with each other unless asked.</summary>
public enum Family
{
    /// <summary>Against a group that did not do it.</summary>
    Compared,

    /// <summary>The same people before and after, without comparison: whatever else happened is in it.</summary>
    BeforeAfter,

    /// <summary>Two things that go together, without either being done.</summary>
    Association,
}
