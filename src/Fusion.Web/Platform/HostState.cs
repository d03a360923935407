namespace Fusion.Web.Platform;

/// <summary>What the whole host knows of itself between requests.</summary>
internal sealed class HostState
{
    volatile bool isReady, hasHost, hasDemonstration;

    /// <summary>Migrated, content loaded, read models made.</summary>
    public bool IsReady { get => isReady; set => isReady = value; }

    /// <summary>Somebody has taken charge of this host.</summary>
    public bool HasHost { get => hasHost; set => hasHost = value; }

    /// <summary>Made-up records are among the real ones, and every page says so.</summary>
    public bool HasDemonstration { get => hasDemonstration; set => hasDemonstration = value; }
}
