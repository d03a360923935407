namespace Fusion.Voting.Counts;

/// <summary>Votes that went from one option to another at a stage: who was helped by what.</summary>
/// <param name="From">Whose votes they were.</param>
/// <param name="To">Who got them; null if they could go to nobody.</param>
/// <param name="Votes">Their value on arrival.</param>
/// <param name="Papers">The number (weight) of ballots; 0 where a method moves value and not papers.</param>
public sealed record Transfer(int From, int? To, Fraction Votes, long Papers);
