namespace Fusion.Voting.Rules;

/// <summary>How many of the electorate must take part for a decision to be valid.</summary>
public sealed record Quorum
{
    /// <summary>At least a share of the electorate.</summary>
    /// <param name="share">Between 0 (no quorum) and 1.</param>
    /// <param name="abstentionsCount">Whether one who abstains takes part.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public Quorum(Fraction share, bool abstentionsCount = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, Fraction.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, Fraction.One);
        (Share, AbstentionsCount) = (share, abstentionsCount);
    }

    /// <summary>The share of the electorate that must take part.</summary>
    public Fraction Share { get; }

    /// <summary>Whether one who abstains takes part.</summary>
    public bool AbstentionsCount { get; }

    /// <summary>Whether a turnout reaches the quorum.</summary>
    public QuorumCheck Check(Turnout turnout)
    {
        ArgumentNullException.ThrowIfNull(turnout);
        var needed = (long)(Share * turnout.Electorate).Ceiling();
        var present = AbstentionsCount ? turnout.Cast : turnout.Voting;
        return new QuorumCheck(needed, present, present >= needed);
    }
}
