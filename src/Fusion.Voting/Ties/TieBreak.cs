namespace Fusion.Voting.Ties;

/// <summary>A tie that met the count, and how it was broken.</summary>
/// <param name="Stage">The stage at which it arose, from 1.</param>
/// <param name="Over">What was at stake.</param>
/// <param name="Options">Those who were equal, in the order of the ballot.</param>
/// <param name="Chosen">Those who were chosen (to be elected, excluded, transferred first); empty if the tie stands.</param>
/// <param name="By">What decided.</param>
/// <param name="EarlierStage">The stage that decided, if an earlier stage did.</param>
public sealed record TieBreak(int Stage, TieOver Over, IReadOnlyList<int> Options, IReadOnlyList<int> Chosen, TieBrokenBy By, int? EarlierStage = null);
