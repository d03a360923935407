using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Proportional;

/// <summary>Phragmén's sequential method: everybody saves at the same pace, and an option is elected as soon as its supporters have saved the price of a seat, which takes their savings.</summary>
/// <remarks>E. Phragmén (1894), in the form of S. Janson, "Phragmén's and Thiele's election methods" (2016). Exact in fractions. Time: seats × approvals on distinct ballots.</remarks>
public static class Phragmen
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Sets of approved options.</param>
    /// <param name="seats">1 to 1,000.</param>
    /// <param name="ties">What decides between equals.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is out of range.</exception>
    public static CountResult Count(ApprovalBallots ballots, int seats, TieRule ties)
    {
        var sheet = new RoundSheet(ballots, seats, ties);
        Savings.Run(ballots, sheet, new Fraction[ballots.Sets.Length], ElectedBy.Support);
        return sheet.Result();
    }
}
