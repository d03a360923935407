using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Budgets;

/// <summary>The method of equal shares for budgets: every voter has an equal share of the money, and the project that costs its supporters least for what they gain is paid for next, out of their shares.</summary>
/// <remarks>
/// D. Peters, G. Pierczyński and P. Skowron, "Proportional participatory budgeting with additive utilities" (2021). A supporter who cannot pay the full part pays
/// all that is left. Between equals: more supporters, then lower cost, then the declared rule. Exact in fractions. Time: a run costs projects × support on distinct ballots; raising shares
/// repeats it for each unit of money.
/// </remarks>
public static class EqualSharesBudget
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Budget, projects and support.</param>
    /// <param name="ties">What decides between equals.</param>
    /// <param name="satisfaction">What a voter gains from a supported project.</param>
    /// <param name="completion">What becomes of money left.</param>
    public static CountResult Count(BudgetBallots ballots, TieRule ties, Satisfaction satisfaction = Satisfaction.Cost, Completion completion = Completion.RaiseSharesThenGreedy)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(ties);
        var sheet = new BudgetSheet(ballots, ties);
        if (ballots.Total == 0)
            return sheet.Result();
        var share = ballots.Budget / ballots.Total;
        if (completion is Completion.RaiseShares or Completion.RaiseSharesThenGreedy)
            share = Raise(ballots, ties, satisfaction, share);
        var run = new EqualSharesRun(ballots, satisfaction, sheet.Ties, share);
        var raised = share > ballots.Budget / ballots.Total ? new[] { Remark.Of(RemarkKeys.ShareRaised).With(share) } : [];
        while (run.Next() is { } payment)
        {
            var shown = run.Prices;
            sheet.Choose(run.Chosen, ElectedBy.Support, project => shown[project], run.Payments(), [.. raised, Remark.Of(RemarkKeys.ChosenForPayment, run.Chosen).With(run.Supporters[run.Chosen], payment)]);
            raised = [];
        }
        if (!run.Stands && completion is (Completion.Greedy or Completion.RaiseSharesThenGreedy))
            sheet.Fill(ElectedBy.Completion);
        return sheet.Result();
    }

    /// <summary>The greatest share, one unit more at a time, up to which no outcome overspends.</summary>
    static Fraction Raise(BudgetBallots ballots, TieRule ties, Satisfaction satisfaction, Fraction share)
    {
        var room = Room(ballots, ties, satisfaction, share);
        while (room == true && Room(ballots, ties, satisfaction, share + 1) is { } next)
            (share, room) = (share + 1, next);
        return share;
    }

    /// <summary>Whether anything affordable is left to fund after a run with this share; null if the run overspends or a tie stands.</summary>
    static bool? Room(BudgetBallots ballots, TieRule ties, Satisfaction satisfaction, Fraction share)
    {
        var run = new EqualSharesRun(ballots, satisfaction, new TieBook(ties, ballots.Projects), share);
        var left = ballots.Budget;
        while (run.Next() is not null)
            left -= ballots.Costs[run.Chosen];
        if (left.Sign < 0 || run.Stands)
            return null;
        return run.Open.Any(project => run.Supporters[project] > 0 && ballots.Costs[project] <= left);
    }
}
