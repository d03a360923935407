namespace Fusion.Voting.Counts;

/// <summary>What ranked pairs made of one win.</summary>
/// <param name="Winner">The option that more prefer.</param>
/// <param name="Loser">The other.</param>
/// <param name="Strength">How strong the win is, by votes or by margin.</param>
/// <param name="Locked">Whether it was kept; it was not if stronger wins already say the contrary.</param>
public sealed record PairDecision(int Winner, int Loser, long Strength, bool Locked);
