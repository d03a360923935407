namespace Fusion.Opinion.Exports;

/// <summary>A row of <c>votes.csv</c>.</summary>
/// <param name="Timestamp">Milliseconds since 1970.</param>
/// <param name="Statement">The statement's id.</param>
/// <param name="Participant">The participant's id.</param>
/// <param name="Vote">The vote.</param>
public readonly record struct ExportVote(long Timestamp, long Statement, long Participant, Vote Vote);
