namespace Fusion.Evidence.Strength;

/// <summary>What an interval says beside the smallest effect that would be worth the trouble.</summary>
public enum Verdict
{
    /// <summary>All of the interval is worth the trouble.</summary>
    Worthwhile,

    /// <summary>All of the interval is above nothing; whether it is worth the trouble is open.</summary>
    Helps,

    /// <summary>All of the interval lies below what would be worth the trouble, and it holds nothing: it did not work.</summary>
    DidNotWork,

    /// <summary>All of the interval lies above nothing and below what would be worth the trouble.</summary>
    TooSmall,

    /// <summary>All of the interval lies below nothing: it did harm.</summary>
    Harms,

    /// <summary>The interval holds both nothing and what would be worth the trouble: not known.</summary>
    Unknown,
}
