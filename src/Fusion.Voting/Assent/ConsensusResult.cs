using Fusion.Voting.Rules;

namespace Fusion.Voting.Assent;

/// <summary>The outcome of a search for consensus.</summary>
/// <param name="Outcome">What became of the proposal.</param>
/// <param name="Tally">How many take each position.</param>
/// <param name="Turnout">Who took part.</param>
/// <param name="Quorum">The quorum, if there is one.</param>
/// <param name="Blocked">Whether blocks prevent it.</param>
/// <param name="TooManyAside">Whether stand-asides prevent it.</param>
public sealed record ConsensusResult(AssentOutcome Outcome, ConsensusTally Tally, Turnout Turnout, QuorumCheck? Quorum, bool Blocked, bool TooManyAside);
