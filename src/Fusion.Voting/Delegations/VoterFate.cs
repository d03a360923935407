using System.Collections.Immutable;

namespace Fusion.Voting.Delegations;

/// <summary>What became of one voter's vote, and by which way.</summary>
/// <param name="Voter">Who.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Chain">The way of the vote, the voter first and the last whom it reached at the end.</param>
public sealed record VoterFate(int Voter, DelegationFate Fate, ImmutableArray<int> Chain)
{
    /// <summary>Whose ballot counts for them; null if nobody's.</summary>
    public int? CastBy => Fate is DelegationFate.Voted or DelegationFate.Carried ? Chain[^1] : null;
}
