using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Budgets;

/// <summary>Budgeting by the most points: projects are taken from the top, and one that no longer fits is passed over.</summary>
/// <remarks>Between equals the cheaper comes first, then the declared rule decides. Time: projects² + support on distinct ballots.</remarks>
public static class GreedyBudget
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Budget, projects and support.</param>
    /// <param name="ties">What decides between equals of one cost.</param>
    public static CountResult Count(BudgetBallots ballots, TieRule ties)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(ties);
        var sheet = new BudgetSheet(ballots, ties);
        sheet.Fill(ElectedBy.Order);
        return sheet.Result();
    }
}
