using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Stv;

/// <summary>The single transferable vote in its general form: Droop quota, weighted inclusive Gregory transfers in exact fractions.</summary>
/// <remarks>As <see cref="ScottishStv"/>, but nothing is rounded. Fractions grow with the number of surpluses, and time with them.</remarks>
public static class DroopStv
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Strict rankings.</param>
    /// <param name="seats">1 to 32,767.</param>
    /// <param name="ties">What decides when earlier stages do not.</param>
    /// <exception cref="ArgumentException">A ballot puts two options in one place.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is out of range.</exception>
    public static CountResult Count(RankedBallots ballots, int seats, TieRule ties)
    {
        StvInput.Check(ballots, seats);
        ArgumentNullException.ThrowIfNull(ties);
        return new GregoryCount<ExactVotes>(ballots, seats, ties).Run();
    }
}
