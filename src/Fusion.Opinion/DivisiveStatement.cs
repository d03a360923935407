namespace Fusion.Opinion;

/// <summary>A statement that divides: most of one group agree and most of another disagree, or people are divided where there are no groups.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Agreeing">The id of the group that agrees most, or null without groups.</param>
/// <param name="Disagreeing">The id of the group that agrees least, or null without groups.</param>
/// <param name="All">The votes of all who count.</param>
/// <param name="Division">The least that their shares of agreement are likely apart; without groups the least share that is likely on either side (0 to 1, one-sided 95 %).</param>
public sealed record DivisiveStatement(int Statement, int? Agreeing, int? Disagreeing, Tally All, double Division);
