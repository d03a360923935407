namespace Fusion.Governance;

/// <summary>Where one matter is decided.</summary>
/// <param name="Matter">The matter.</param>
/// <param name="Level">The level.</param>
/// <param name="Majority">Another majority than the level's usual one.</param>
public sealed record MatterRule(Matter Matter, Level Level, Share? Majority = null);
