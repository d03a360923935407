namespace Fusion.Voting.Counts;

/// <summary>One who was elected.</summary>
/// <param name="Option">Which option.</param>
/// <param name="Stage">At which stage, from 1.</param>
/// <param name="Votes">With how many votes or points, in the unit of the method.</param>
/// <param name="By">How.</param>
public sealed record Elected(int Option, int Stage, Fraction Votes, ElectedBy By);
