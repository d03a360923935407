namespace Fusion.Voting.Budgets;

/// <summary>What becomes of money that equal shares leave unspent.</summary>
public enum Completion
{
    /// <summary>It stays unspent.</summary>
    None,

    /// <summary>It goes to the affordable projects with the most points.</summary>
    Greedy,

    /// <summary>Every voter's share is raised by one unit of money at a time while the outcome stays within the budget.</summary>
    RaiseShares,

    /// <summary>Shares are raised; what is still left goes to the affordable projects with the most points.</summary>
    RaiseSharesThenGreedy,
}
