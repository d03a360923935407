namespace Fusion.Voting.Counts;

/// <summary>What happened at a stage.</summary>
public enum StageKind
{
    /// <summary>All ballots were counted for the first time.</summary>
    FirstCount,

    /// <summary>A surplus was transferred.</summary>
    Surplus,

    /// <summary>An option was excluded and its votes transferred.</summary>
    Exclusion,

    /// <summary>Keep values were brought to balance (Meek).</summary>
    Balance,

    /// <summary>The finalists were compared.</summary>
    Runoff,

    /// <summary>An option was chosen, and its supporters charged for it.</summary>
    Choice,

    /// <summary>What was left was filled up by another rule, as declared.</summary>
    Completion,
}
