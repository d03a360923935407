using Fusion.Voting.Ballots;

namespace Fusion.Voting.Files;

/// <summary>Rankings from a file, with what the file says about them.</summary>
/// <param name="Title">The election's title; empty if there is none.</param>
/// <param name="Seats">The number of seats, if the form has one.</param>
/// <param name="Ballots">The rankings; withdrawn options are left out of them.</param>
public sealed record RankedElection(string Title, int? Seats, RankedBallots Ballots);
