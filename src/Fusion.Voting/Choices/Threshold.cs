namespace Fusion.Voting.Choices;

/// <summary>What an option needs to pass: a number of votes, or a share of the voters.</summary>
public sealed record Threshold
{
    Threshold(long? votes, Fraction? share) => (Votes, Share) = (votes, share);

    /// <summary>The number of votes, if it is a number.</summary>
    public long? Votes { get; }

    /// <summary>The share of the voters (blank ballots included), if it is a share.</summary>
    public Fraction? Share { get; }

    /// <summary>At least this many votes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Threshold OfVotes(long votes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(votes);
        return new(votes, null);
    }

    /// <summary>At least this share of those who voted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public static Threshold OfVoters(Fraction share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, Fraction.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, Fraction.One);
        return new(null, share);
    }

    internal long Needed(long voters) => Votes ?? (long)(Share!.Value * voters).Ceiling();
}
