using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Choices;

/// <summary>The options that the most voters approve win.</summary>
/// <remarks>S. J. Brams and P. C. Fishburn (1978).</remarks>
public static class Approval
{
    /// <summary>Counts. Time: the number of approvals on distinct ballots.</summary>
    /// <param name="ballots">Sets of approved options.</param>
    /// <param name="seats">At least 1.</param>
    /// <param name="ties">What decides between equals.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is less than 1.</exception>
    public static CountResult Count(ApprovalBallots ballots, int seats, TieRule ties)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(ties);
        var votes = ballots.Supports();
        return Filling.OneStage(new Tallied<long>(ballots.Options, ballots.Total, ballots.Blank, option => votes[option], option => votes[option]), seats, ties);
    }
}
