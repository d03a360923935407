namespace Fusion.Governance;

/// <summary>A part of a whole, exactly: no rounding decides a vote.</summary>
/// <param name="Of">How many; 0 or more.</param>
/// <param name="In">In how many; 1 or more.</param>
/// <param name="MoreThan">Whether it must be more than that, and not just as much.</param>
public sealed record Share(int Of, int In, bool MoreThan = false)
{
    /// <summary>More than half.</summary>
    public static Share MoreThanHalf { get; } = new(1, 2, true);

    /// <summary>Whether it is a share that somebody can reach at all.</summary>
    public bool IsReachable => In > 0 && Of >= 0 && (MoreThan ? Of < In : Of <= In);

    /// <summary>Whether <paramref name="part"/> of <paramref name="whole"/> is enough. Nothing of nothing is enough only where nothing is asked.</summary>
    public bool IsMet(long part, long whole) => checked(MoreThan ? part * In > whole * Of : part * In >= whole * Of);
}
