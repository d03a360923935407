namespace Fusion.Web.Platform;

/// <summary>What the whole host knows of itself between requests. What may change while it runs follows in every process by the read models that watch it.</summary>
internal sealed class HostState
{
    long contentChanged = DateTime.UnixEpoch.Ticks;
    volatile bool isReady, hasHost, hasDemonstration;

    /// <summary>Migrated, content loaded, read models made.</summary>
    public bool IsReady { get => isReady; set => isReady = value; }

    /// <summary>Somebody has taken charge of this host.</summary>
    public bool HasHost { get => hasHost; set => hasHost = value; }

    /// <summary>When content was last taken in or removed.</summary>
    public DateTime ContentChangedAt { get => new(Volatile.Read(ref contentChanged), DateTimeKind.Utc); set => Volatile.Write(ref contentChanged, value.Ticks); }

    /// <summary>Made-up records are among the real ones, and every page says so.</summary>
    public bool HasDemonstration { get => hasDemonstration; set => hasDemonstration = value; }
}
