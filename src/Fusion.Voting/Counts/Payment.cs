namespace Fusion.Voting.Counts;

/// <summary>What those who cast the same ballot paid for an option, where voters have money of their own to spend.</summary>
/// <param name="Support">The options that they support, in the order of the list.</param>
/// <param name="Voters">The number (weight) of them.</param>
/// <param name="Each">What each of them paid.</param>
/// <param name="Left">What each of them has left.</param>
public sealed record Payment(IReadOnlyList<int> Support, long Voters, Fraction Each, Fraction Left);
