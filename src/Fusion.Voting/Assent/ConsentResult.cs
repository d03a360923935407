using Fusion.Voting.Rules;

namespace Fusion.Voting.Assent;

/// <summary>The outcome of a consent round.</summary>
/// <param name="Outcome">What became of the proposal.</param>
/// <param name="Turnout">Who took part.</param>
/// <param name="Quorum">The quorum, if there is one.</param>
/// <param name="Standing">The objections that stand in the way.</param>
/// <param name="Resolved">The objections that were met or withdrawn.</param>
/// <param name="Concerns">The concerns kept in the record.</param>
public sealed record ConsentResult(
    AssentOutcome Outcome,
    Turnout Turnout,
    QuorumCheck? Quorum,
    IReadOnlyList<ConsentVoice> Standing,
    IReadOnlyList<ConsentVoice> Resolved,
    IReadOnlyList<ConsentVoice> Concerns);
