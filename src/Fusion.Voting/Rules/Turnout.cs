namespace Fusion.Voting.Rules;

/// <summary>Who could vote, who did, and how many of those abstained. An abstention is a ballot; an absence is none.</summary>
public sealed record Turnout
{
    /// <summary>Turnout of an electorate.</summary>
    /// <param name="electorate">The weight of all who may vote.</param>
    /// <param name="cast">The weight of those who cast a ballot, themselves or through a delegate, abstentions included.</param>
    /// <param name="abstained">The weight of those whose ballot abstains.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative, or greater than the one before.</exception>
    public Turnout(long electorate, long cast, long abstained)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(electorate);
        ArgumentOutOfRangeException.ThrowIfNegative(cast);
        ArgumentOutOfRangeException.ThrowIfNegative(abstained);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cast, electorate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(abstained, cast);
        (Electorate, Cast, Abstained) = (electorate, cast, abstained);
    }

    /// <summary>The weight of all who may vote.</summary>
    public long Electorate { get; }

    /// <summary>The weight of those who cast a ballot.</summary>
    public long Cast { get; }

    /// <summary>The weight of those whose ballot abstains.</summary>
    public long Abstained { get; }

    /// <summary>The weight of those who took no part.</summary>
    public long Absent => Electorate - Cast;

    /// <summary>The weight of the ballots that say something.</summary>
    public long Voting => Cast - Abstained;
}
