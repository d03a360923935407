namespace Fusion.Governance;

/// <summary>Where a matter is decided, from the nearest to the farthest.</summary>
public enum Level
{
    /// <summary>Each member for itself.</summary>
    Member,

    /// <summary>Those who were hired or named to run things.</summary>
    Executive,

    /// <summary>An elected council.</summary>
    Council,

    /// <summary>All who have a vote, together.</summary>
    Network,

    /// <summary>The body that owns the whole.</summary>
    Centre,

    /// <summary>The network that this one is part of.</summary>
    Above,
}
