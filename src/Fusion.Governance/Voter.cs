namespace Fusion.Governance;

/// <summary>Part of an electorate: one kind of member, or the holders of an office.</summary>
/// <param name="Kind">The kind; null where it is an office.</param>
/// <param name="Office">The office; null where it is a kind.</param>
/// <param name="Weight">What one vote counts; 1 or more.</param>
public sealed record Voter(MemberKind? Kind = null, Office? Office = null, int Weight = 1);
