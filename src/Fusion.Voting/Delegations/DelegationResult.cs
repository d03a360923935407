using System.Collections.Immutable;

namespace Fusion.Voting.Delegations;

/// <summary>Whose ballots count for whom.</summary>
/// <param name="Fates">Every voter's fate, by number.</param>
/// <param name="Carried">The weight that the ballot of each who voted carries, their own included, by number.</param>
/// <param name="Circles">Every circle in which nobody voted, from its smallest number on, in the direction of trust.</param>
public sealed record DelegationResult(IReadOnlyList<VoterFate> Fates, IReadOnlyDictionary<int, long> Carried, IReadOnlyList<ImmutableArray<int>> Circles);
