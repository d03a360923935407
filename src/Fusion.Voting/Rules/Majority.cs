using System.Numerics;

namespace Fusion.Voting.Rules;

/// <summary>How great a share must be for a motion.</summary>
public sealed record Majority
{
    /// <summary>A majority.</summary>
    /// <param name="share">The share, between 0 and 1.</param>
    /// <param name="exceed">Whether the share must be exceeded (more than half) or reached (at least two thirds).</param>
    /// <param name="of">What it is a share of.</param>
    /// <exception cref="ArgumentException">The share is not between 0 and 1, or is 1 and must be exceeded.</exception>
    public Majority(Fraction share, bool exceed, MajorityOf of = MajorityOf.Votes)
    {
        if (share.Sign < 0 || share > Fraction.One || (exceed && share == Fraction.One))
            throw new ArgumentException("A majority is a share between 0 and 1 that can be had.", nameof(share));
        (Share, Exceed, Of) = (share, exceed, of);
    }

    /// <summary>More than half of those who vote for or against.</summary>
    public static Majority Simple { get; } = new(new Fraction(1, 2), exceed: true);

    /// <summary>More than half of all who may vote.</summary>
    public static Majority Absolute { get; } = new(new Fraction(1, 2), exceed: true, MajorityOf.Electorate);

    /// <summary>At least two thirds of those who vote for or against.</summary>
    public static Majority TwoThirds { get; } = new(new Fraction(2, 3), exceed: false);

    /// <summary>The share.</summary>
    public Fraction Share { get; }

    /// <summary>Whether it must be exceeded and not only reached.</summary>
    public bool Exceed { get; }

    /// <summary>What it is a share of.</summary>
    public MajorityOf Of { get; }

    /// <summary>The least weight in favour that is enough; at least 1, for nothing passes without support.</summary>
    public long Needed(Turnout turnout)
    {
        ArgumentNullException.ThrowIfNull(turnout);
        var whole = Of switch
        {
            MajorityOf.Votes => turnout.Voting,
            MajorityOf.Cast => turnout.Cast,
            _ => turnout.Electorate,
        };
        var share = Share * whole;
        return (long)BigInteger.Max(BigInteger.One, Exceed ? share.Floor() + 1 : share.Ceiling());
    }
}
