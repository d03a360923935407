namespace Fusion.Voting.Assent;

/// <summary>How many (weight) take each position in a search for consensus.</summary>
public sealed record ConsensusTally
{
    /// <summary>Positions counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative.</exception>
    public ConsensusTally(long agree, long reservations, long standAside, long block, long abstained)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(agree);
        ArgumentOutOfRangeException.ThrowIfNegative(reservations);
        ArgumentOutOfRangeException.ThrowIfNegative(standAside);
        ArgumentOutOfRangeException.ThrowIfNegative(block);
        ArgumentOutOfRangeException.ThrowIfNegative(abstained);
        (Agree, Reservations, StandAside, Block, Abstained) = (agree, reservations, standAside, block, abstained);
    }

    /// <summary>Agree.</summary>
    public long Agree { get; }

    /// <summary>Agree with reservations.</summary>
    public long Reservations { get; }

    /// <summary>Disagree, but do not stand in the way.</summary>
    public long StandAside { get; }

    /// <summary>Stand in the way.</summary>
    public long Block { get; }

    /// <summary>Say nothing either way.</summary>
    public long Abstained { get; }
}
