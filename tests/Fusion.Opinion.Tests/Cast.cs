namespace Fusion.Opinion.Tests;

/// <summary>A vote that somebody casts.</summary>
public sealed record Cast(int Person, int Statement, Vote Vote);
