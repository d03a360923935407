namespace Fusion.OpenRecord;

/// <summary>One resource to write and serve.</summary>
/// <param name="Address">Which; its <see cref="TileAddress.Path"/> is where it is served, and <see cref="TileAddress.IsFull"/> says whether it may be cached for ever.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record LogResource(TileAddress Address, ReadOnlyMemory<byte> Bytes);
