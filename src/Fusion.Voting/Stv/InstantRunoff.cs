using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Stv;

/// <summary>Instant run-off for one place: the option with the fewest votes is excluded until one has more than half of the votes that still count.</summary>
/// <remarks>Known since W. R. Ware (1871). Equals at the bottom: the most recent earlier round at which they differed, then the declared rule. Time: the papers that move.</remarks>
public static class InstantRunoff
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Strict rankings.</param>
    /// <param name="ties">What decides when earlier rounds do not.</param>
    /// <exception cref="ArgumentException">A ballot puts two options in one place.</exception>
    public static CountResult Count(RankedBallots ballots, TieRule ties)
    {
        StvInput.Check(ballots, 1);
        ArgumentNullException.ThrowIfNull(ties);
        return new RunoffCount(ballots, ties).Run();
    }
}
