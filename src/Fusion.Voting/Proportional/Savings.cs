using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;

namespace Fusion.Voting.Proportional;

/// <summary>Savings of voters over time; a seat costs 1.</summary>
internal static class Savings
{
    /// <summary>Fills the seats left, from the savings that each voter of a set has; options without a supporter come last, by the tie rule.</summary>
    public static void Run(ApprovalBallots ballots, RoundSheet sheet, Fraction[] savings, ElectedBy by)
    {
        var supports = ballots.Supports();
        var now = Fraction.Zero;
        while (sheet.Open)
        {
            var owned = Owned(ballots, savings);
            var waits = new Fraction?[supports.Length];
            foreach (var option in sheet.Left.Where(option => supports[option] > 0))
                waits[option] = (Fraction.One - owned[option]) / supports[option];
            var chosen = sheet.Left.Any(option => waits[option] is not null) ? sheet.Best(option => waits[option], highest: false) : sheet.Best<long>(_ => 0, highest: true);
            if (chosen < 0)
                return;
            // What was saved before may be more than a price: then there is nothing to wait for.
            var wait = waits[chosen] is { Sign: > 0 } later ? later : Fraction.Zero;
            now += wait;
            sheet.Choose(chosen, option => now + (waits[option] ?? Fraction.Zero) - wait, Remark.Of(RemarkKeys.ChosenAtTime, chosen).With(supports[chosen], now), by);
            foreach (var (at, set) in ballots.Sets.Index())
                savings[at] = set.Contains(chosen) ? Fraction.Zero : savings[at] + wait;
        }
    }

    /// <summary>What the supporters of each option have together.</summary>
    public static Fraction[] Owned(ApprovalBallots ballots, Fraction[] savings)
    {
        var owned = new Fraction[ballots.Options.Count];
        foreach (var (at, set) in ballots.Sets.Index())
        {
            if (savings[at].Sign == 0)
                continue;
            foreach (var option in set)
                owned[option] += savings[at] * ballots.Weights[at];
        }
        return owned;
    }
}
