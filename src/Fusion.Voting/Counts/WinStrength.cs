namespace Fusion.Voting.Counts;

/// <summary>What makes one win between two options stronger than another. The same on ballots that rank every option.</summary>
public enum WinStrength
{
    /// <summary>The number who prefer the winner.</summary>
    WinningVotes,

    /// <summary>That number less the number who prefer the loser.</summary>
    Margin,
}
