namespace Fusion.Evidence.Summaries;

/// <summary>What of a break-down may be shown.</summary>
/// <param name="Total">Whether the figures of all together may be shown.</param>
/// <param name="Groups">Whether those of each group may be, in the order given.</param>
public sealed record Protection(Visibility Total, IReadOnlyList<Visibility> Groups);
