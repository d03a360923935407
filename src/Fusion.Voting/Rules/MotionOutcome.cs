namespace Fusion.Voting.Rules;

/// <summary>What became of a motion.</summary>
public enum MotionOutcome
{
    /// <summary>It has the majority, and the quorum is met.</summary>
    Passed,

    /// <summary>It has no majority.</summary>
    Failed,

    /// <summary>Too few took part for any decision.</summary>
    NoQuorum,
}
