using Fusion.Voting.Rules;

namespace Fusion.Voting.Assent;

/// <summary>Consensus with block: adopted unless more block than the rules allow, or too many stand aside.</summary>
/// <remarks>Usual limits: no block; stand-asides below a third, since so many aside is no consensus.</remarks>
public sealed record Consensus
{
    /// <summary>A rule of consensus.</summary>
    /// <param name="blocksAllowed">The weight of blocks that does not yet prevent adoption; usually 0.</param>
    /// <param name="standAsideBelow">The share of those with a position that must not be reached by stand-asides; null for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is negative, or a share above 1.</exception>
    public Consensus(long blocksAllowed = 0, Fraction? standAsideBelow = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(blocksAllowed);
        if (standAsideBelow is { } share && (share.Sign < 0 || share > Fraction.One))
            throw new ArgumentOutOfRangeException(nameof(standAsideBelow));
        (BlocksAllowed, StandAsideBelow) = (blocksAllowed, standAsideBelow);
    }

    /// <summary>The weight of blocks that does not yet prevent adoption.</summary>
    public long BlocksAllowed { get; }

    /// <summary>The share of stand-asides that is too great.</summary>
    public Fraction? StandAsideBelow { get; }

    /// <summary>Decides.</summary>
    /// <param name="tally">How many take each position.</param>
    /// <param name="electorate">The weight of all who may take part.</param>
    /// <param name="quorum">How many must take part; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">More take part than may.</exception>
    public ConsensusResult Decide(ConsensusTally tally, long electorate, Quorum? quorum = null)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var positions = checked(tally.Agree + tally.Reservations + tally.StandAside + tally.Block);
        var turnout = new Turnout(electorate, checked(positions + tally.Abstained), tally.Abstained);
        var check = quorum?.Check(turnout);
        var blocked = tally.Block > BlocksAllowed;
        var tooManyAside = positions > 0 && StandAsideBelow is { } share && tally.StandAside >= share * positions && tally.StandAside > 0;
        var outcome = check is { Met: false } || positions == 0 ? AssentOutcome.NoQuorum
            : blocked || tooManyAside || tally.Agree + tally.Reservations == 0 ? AssentOutcome.NotAdopted : AssentOutcome.Adopted;
        return new ConsensusResult(outcome, tally, turnout, check, blocked, tooManyAside);
    }
}
