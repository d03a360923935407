using Fusion.Governance;

namespace Fusion.Web.Features.Networks.Offices;

/// <summary>
/// More hold an office than the rules have seats for, since the rules changed. Nobody loses a term by that: all go on to their last day, nobody new takes the
/// office, and an election puts the elected in place of those whose terms end soonest.
/// </summary>
internal sealed record Surplus(OfficeRule Rule, int Held)
{
    /// <param name="held">The terms that run today.</param>
    public static IEnumerable<Surplus> Of(GovernanceRules rules, IEnumerable<Office> held)
    {
        var counts = held.CountBy(office => office).ToDictionary();
        return rules.Offices.Where(rule => counts.GetValueOrDefault(rule.Office) > rule.Seats).Select(rule => new Surplus(rule, counts[rule.Office]));
    }
}
