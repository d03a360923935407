using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Proportional;

/// <summary>The method of equal shares for seats: every voter has an equal share of the seats to spend, and the option whose supporters pay least each is elected next.</summary>
/// <remarks>
/// D. Peters and P. Skowron, "Proportionality and the limits of welfarism" (2020). A supporter who cannot pay the full part pays all that is left. Seats that nobody can
/// pay for are filled by Phragmén's method, starting with what is left. Exact in fractions. Time: seats × approvals on distinct ballots.
/// </remarks>
public static class EqualShares
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Sets of approved options.</param>
    /// <param name="seats">1 to 1,000.</param>
    /// <param name="ties">What decides between equals.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is out of range.</exception>
    public static CountResult Count(ApprovalBallots ballots, int seats, TieRule ties)
    {
        var sheet = new RoundSheet(ballots, seats, ties);
        if (ballots.Total == 0)
            return sheet.Result();
        var supports = ballots.Supports();
        var purses = new Fraction[ballots.Sets.Length];
        Array.Fill(purses, new Fraction(seats, ballots.Total));
        while (sheet.Open)
        {
            var payments = Enumerable.Range(0, supports.Length).Select(option => Payment(ballots, purses, option)).ToArray();
            if (sheet.Left.All(option => payments[option] is null))
                break;
            var chosen = sheet.Best(option => payments[option], highest: false);
            if (chosen < 0)
                return sheet.Result();
            var payment = payments[chosen]!.Value;
            sheet.Choose(chosen, option => payments[option], Remark.Of(RemarkKeys.ChosenForPayment, chosen).With(supports[chosen], payment), ElectedBy.Support, Pay(ballots, purses, chosen, payment));
        }
        Savings.Run(ballots, sheet, purses, ElectedBy.Completion);
        return sheet.Result();
    }

    /// <summary>Takes what each supporter pays out of their purse.</summary>
    static List<Payment> Pay(ApprovalBallots ballots, Fraction[] purses, int chosen, Fraction payment)
    {
        var paid = new List<Payment>();
        foreach (var (at, set) in ballots.Sets.Index().Where(one => one.Item.Contains(chosen)))
        {
            var part = Fraction.Min(purses[at], payment);
            purses[at] -= part;
            paid.Add(new Payment(set, ballots.Weights[at], part, purses[at]));
        }
        return paid;
    }

    /// <summary>The most that a supporter must pay for an option; null if they cannot pay for it together.</summary>
    static Fraction? Payment(ApprovalBallots ballots, Fraction[] purses, int option)
    {
        var payers = Enumerable.Range(0, purses.Length).Where(at => ballots.Sets[at].Contains(option)).OrderBy(at => purses[at])
            .Select(at => new Budgets.Purse(purses[at], ballots.Weights[at], 1));
        return Budgets.Purse.Price(payers, Fraction.One);
    }
}
