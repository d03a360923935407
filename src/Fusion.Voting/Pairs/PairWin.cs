namespace Fusion.Voting.Pairs;

/// <summary>A win of one option over another.</summary>
internal readonly record struct PairWin(int Winner, int Loser, long Strength, long Against);
