namespace Fusion.OpenRecord;

/// <summary>A log that has grown.</summary>
/// <param name="After">Its right edge now: size, root, and what the next batch needs.</param>
/// <param name="Resources">The bundles and tiles to write, in this order, before a checkpoint of it is signed.</param>
public sealed record LogGrowth(LogEdge After, IReadOnlyList<LogResource> Resources);
