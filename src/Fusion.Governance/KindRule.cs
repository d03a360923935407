namespace Fusion.Governance;

/// <summary>The rights of one kind of membership. What is not given is not there.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="See">May read what is for members.</param>
/// <param name="Speak">May take part in what is discussed.</param>
/// <param name="Propose">May put matters to those who decide them.</param>
/// <param name="Vote">May vote, at the levels whose electorate it belongs to.</param>
/// <param name="Powers">What else it may do: of <see cref="Act.Admit"/>, <see cref="Act.Invite"/>, <see cref="Act.Appoint"/> and <see cref="Act.Describe"/>.</param>
public sealed record KindRule(MemberKind Kind, bool See = false, bool Speak = false, bool Propose = false, bool Vote = false, IReadOnlyList<Act>? Powers = null);
