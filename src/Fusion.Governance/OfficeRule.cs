namespace Fusion.Governance;

/// <summary>An office: for how long, how often, chosen where, and out of whom.</summary>
/// <param name="Office">The office.</param>
/// <param name="Months">How long a term lasts, in months; 1 or more.</param>
/// <param name="ChosenAt">The level that chooses who holds it.</param>
/// <param name="From">The kinds of members out of which it is filled; empty where outsiders may hold it too.</param>
/// <param name="Seats">How many may hold it at a time; null for any number.</param>
/// <param name="MostTerms">How many terms somebody may serve; null for any number.</param>
/// <param name="See">Reads what is for members.</param>
/// <param name="Speak">Takes part in what is discussed.</param>
/// <param name="Propose">Puts matters to those who decide them.</param>
/// <param name="Powers">What else the holder may do: of <see cref="Act.Admit"/>, <see cref="Act.Invite"/>, <see cref="Act.Appoint"/> and <see cref="Act.Describe"/>.</param>
public sealed record OfficeRule(Office Office, int Months, Level ChosenAt, IReadOnlyList<MemberKind> From, int? Seats = null, int? MostTerms = null, bool See = false, bool Speak = false, bool Propose = false, IReadOnlyList<Act>? Powers = null);
