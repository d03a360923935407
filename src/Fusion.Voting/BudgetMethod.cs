namespace Fusion.Voting;

/// <summary>The methods that spend a budget.</summary>
public enum BudgetMethod
{
    /// <summary><see cref="Budgets.GreedyBudget"/></summary>
    Greedy,

    /// <summary><see cref="Budgets.EqualSharesBudget"/>, by cost, with shares raised and then greedy completion.</summary>
    EqualShares,
}
