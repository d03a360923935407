namespace Fusion.OpenRecord;

/// <summary>A tree that has grown.</summary>
/// <param name="After">Its right edge now.</param>
/// <param name="Resources">The tiles to write before a checkpoint of it is signed, lower levels first.</param>
public sealed record TreeGrowth(TreeEdge After, IReadOnlyList<LogResource> Resources);
