using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Choices;

/// <summary>The most first preferences win.</summary>
public static class Plurality
{
    /// <summary>Counts. Time: the number of distinct rankings.</summary>
    /// <param name="ballots">Rankings of which only the first place counts; one with a shared first place is refused.</param>
    /// <param name="seats">At least 1.</param>
    /// <param name="ties">What decides between equals.</param>
    /// <exception cref="ArgumentException">A ballot puts two options first.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is less than 1.</exception>
    public static CountResult Count(RankedBallots ballots, int seats, TieRule ties)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(ties);
        var votes = new long[ballots.Options.Count];
        for (var ballot = 0; ballot < ballots.Distinct; ballot++)
        {
            var ranking = ballots[ballot];
            if (ranking.Length > 1 && (ranking[1] & RankedBallots.SharesPlace) != 0)
                throw new ArgumentException("A ballot puts two options first.", nameof(ballots));
            votes[ranking[0]] += ballots.Weights[ballot];
        }
        return Filling.OneStage(new Tallied<long>(ballots.Options, ballots.Total, ballots.Blank, option => votes[option], option => votes[option]), seats, ties);
    }
}
