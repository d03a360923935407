using Fusion.Voting.Ballots;

namespace Fusion.Voting.Files;

/// <summary>Scores from a file, with what the file says about them.</summary>
/// <param name="Seats">The number of seats, if the file says it.</param>
/// <param name="Ballots">The scores.</param>
public sealed record ScoreElection(int? Seats, ScoreBallots Ballots);
