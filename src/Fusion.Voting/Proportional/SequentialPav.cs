using System.Numerics;
using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Proportional;

/// <summary>Sequential proportional approval voting: each round elects the option that adds most, a ballot with n of its options elected counting 1/(n + 1).</summary>
/// <remarks>T. N. Thiele (1895). Time: seats × approvals on distinct ballots.</remarks>
public static class SequentialPav
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Sets of approved options.</param>
    /// <param name="seats">1 to 1,000.</param>
    /// <param name="ties">What decides between equals.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is out of range.</exception>
    public static CountResult Count(ApprovalBallots ballots, int seats, TieRule ties)
    {
        var sheet = new RoundSheet(ballots, seats, ties);
        var multiple = Harmonic.CommonMultiple(Math.Min(seats, ballots.Options.Count));
        var has = new int[ballots.Sets.Length];
        while (sheet.Open)
        {
            var gains = Gains(ballots, has, multiple);
            var chosen = sheet.Best<BigInteger>(option => gains[option], highest: true);
            if (chosen < 0)
                break;
            var shown = gains.Select(gain => new Fraction(gain, multiple)).ToArray();
            sheet.Choose(chosen, option => shown[option], Remark.Of(RemarkKeys.ChosenForGain, chosen).With(shown[chosen]), ElectedBy.Order);
            foreach (var (at, set) in ballots.Sets.Index())
                has[at] += set.Contains(chosen) ? 1 : 0;
        }
        return sheet.Result();
    }

    static BigInteger[] Gains(ApprovalBallots ballots, int[] has, BigInteger multiple)
    {
        var gains = new BigInteger[ballots.Options.Count];
        foreach (var (at, set) in ballots.Sets.Index())
        {
            var gain = multiple / (has[at] + 1) * ballots.Weights[at];
            foreach (var option in set)
                gains[option] += gain;
        }
        return gains;
    }
}
