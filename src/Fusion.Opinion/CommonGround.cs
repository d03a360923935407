namespace Fusion.Opinion;

/// <summary>A statement on which all groups stand on the same side, or everybody where there are no groups.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Stance">Which side: agree or disagree.</param>
/// <param name="All">The votes of all who count.</param>
/// <param name="ByGroup">The votes of each group, in the order of <see cref="OpinionMap.Groups"/>; empty without groups.</param>
/// <param name="Least">The least share with that stance that is likely in every group (one-sided 95 %), above ½; in Polis' mode the product over groups.</param>
public sealed record CommonGround(int Statement, Vote Stance, Tally All, IReadOnlyList<Tally> ByGroup, double Least);
