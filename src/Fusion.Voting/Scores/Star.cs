using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Scores;

/// <summary>STAR: score, then automatic run-off between the two with the most points, won by the one whom more ballots score higher.</summary>
/// <remarks>
/// M. Frohnmayer and the Equal Vote Coalition (2014). Equals for the final round: whoever wins more comparisons among them, then the declared rule. A draw
/// in the final round: more points, then the declared rule. One place. Time: options × distinct ballots.
/// </remarks>
public static class Star
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Scores; no opinion counts as the score 0.</param>
    /// <param name="ties">What decides when head to head and points do not.</param>
    public static CountResult Count(ScoreBallots ballots, TieRule ties)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(ties);
        return new StarCount(ballots, ties).Run();
    }
}
