namespace Fusion.Opinion;

/// <summary>A statement that sets a group apart from the others.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Stance">What the group says: agree or disagree.</param>
/// <param name="Own">The group's votes.</param>
/// <param name="Others">The votes of all other groups together.</param>
/// <param name="Difference">The least that the group's share with that stance is likely above the others' (0 to 1, one-sided 95 %); in Polis' mode
/// Polis' own figure.</param>
public sealed record GroupStatement(int Statement, Vote Stance, Tally Own, Tally Others, double Difference);
