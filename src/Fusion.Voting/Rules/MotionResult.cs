namespace Fusion.Voting.Rules;

/// <summary>A motion's outcome, with what it took.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Yes">The weight in favour.</param>
/// <param name="No">The weight against.</param>
/// <param name="Turnout">Who took part.</param>
/// <param name="Needed">The least weight in favour that passes.</param>
/// <param name="Quorum">The quorum, if there is one.</param>
public sealed record MotionResult(MotionOutcome Outcome, long Yes, long No, Turnout Turnout, long Needed, QuorumCheck? Quorum);
