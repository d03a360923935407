namespace Fusion.Evidence.Strength;

/// <summary>The level of a body of evidence.</summary>
/// <param name="Rank">From 1 for the lowest level; 0 where not even that is reached.</param>
/// <param name="Level">The level; null at rank 0.</param>
/// <param name="Next">The next level; null at the highest.</param>
/// <param name="Missing">What would raise it; null at the highest.</param>
public sealed record Grade(int Rank, EvidenceLevel? Level, EvidenceLevel? Next, Shortfall? Missing);
