namespace Fusion.Governance;

/// <summary>What somebody wants to do.</summary>
/// <param name="Act">The act.</param>
/// <param name="Matter">What it is about; needed to propose and to vote.</param>
/// <param name="At">The level at which they want to do it; null for wherever the matter belongs.</param>
/// <param name="Office">The office that they want to take, or about whose holders they propose or vote.</param>
/// <param name="As">The kind as which they want to join.</param>
/// <param name="SeatsTaken">How many hold the office already; to take one up, how many may appoint at all.</param>
/// <param name="TermsServed">How many terms of it they have served.</param>
public sealed record Question(Act Act, Matter? Matter = null, Level? At = null, Office? Office = null, MemberKind? As = null, int SeatsTaken = 0, int TermsServed = 0);
