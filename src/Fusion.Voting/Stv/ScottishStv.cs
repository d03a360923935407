using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Stv;

/// <summary>The single transferable vote of Scottish council elections.</summary>
/// <remarks>
/// Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52. Quota: ⌊valid ÷ (seats + 1)⌋ + 1. Surpluses go one at a time,
/// largest first; all of the option's papers go on, each worth surplus × value when received ÷ total, cut to five decimals. Without a surplus the lowest is
/// excluded and the papers keep their value. Equals: the most recent earlier stage at which they differed, then the declared rule (in Scotland a lot).
/// When as many continue as places are left, all are elected. Time: the papers that move at each stage.
/// </remarks>
public static class ScottishStv
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Strict rankings; the weights add up to at most 90 million million.</param>
    /// <param name="seats">1 to 32,767.</param>
    /// <param name="ties">What decides when earlier stages do not.</param>
    /// <exception cref="ArgumentException">A ballot puts two options in one place.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is out of range.</exception>
    /// <exception cref="OverflowException">The weights are too great.</exception>
    public static CountResult Count(RankedBallots ballots, int seats, TieRule ties)
    {
        StvInput.Check(ballots, seats);
        ArgumentNullException.ThrowIfNull(ties);
        return new GregoryCount<FiveDecimals>(ballots, seats, ties).Run();
    }
}
