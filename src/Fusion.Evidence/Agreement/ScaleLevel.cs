namespace Fusion.Evidence.Agreement;

/// <summary>What the numbers of a scale mean.</summary>
public enum ScaleLevel
{
    /// <summary>Names only: two answers are the same or not.</summary>
    Nominal,

    /// <summary>An order, without distances.</summary>
    Ordinal,

    /// <summary>Equal distances.</summary>
    Interval,

    /// <summary>Equal distances and a true zero; values are not negative.</summary>
    Ratio,
}
