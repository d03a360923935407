namespace Fusion.Voting.Rules;

/// <summary>A quorum against a turnout.</summary>
/// <param name="Needed">The weight that must take part.</param>
/// <param name="Present">The weight that took part.</param>
/// <param name="Met">Whether that is enough.</param>
public sealed record QuorumCheck(long Needed, long Present, bool Met);
