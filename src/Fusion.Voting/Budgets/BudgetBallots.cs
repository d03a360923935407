using System.Collections.Immutable;
using System.Numerics;

namespace Fusion.Voting.Budgets;

/// <summary>A budget, projects with their costs, and what voters say of them; equal ballots kept once. Immutable.</summary>
public sealed class BudgetBallots
{
    BudgetBallots(OptionList projects, ImmutableArray<Fraction> costs, Fraction budget, ImmutableArray<BudgetBallot> ballots, long blank)
    {
        (Projects, Costs, Budget, Ballots, Blank) = (projects, costs, budget, ballots, blank);
        foreach (var ballot in ballots)
            Total = checked(Total + ballot.Weight);
    }

    /// <summary>The projects.</summary>
    public OptionList Projects { get; }

    /// <summary>What each costs, more than 0.</summary>
    public ImmutableArray<Fraction> Costs { get; }

    /// <summary>The money there is, not negative.</summary>
    public Fraction Budget { get; }

    /// <summary>The distinct ballots, in the order in which each first came.</summary>
    public ImmutableArray<BudgetBallot> Ballots { get; }

    /// <summary>The weight of the ballots that support something.</summary>
    public long Total { get; }

    /// <summary>The weight of the ballots cast blank.</summary>
    public long Blank { get; }

    /// <summary>Collects ballots.</summary>
    /// <param name="projects">The projects.</param>
    /// <param name="costs">What each costs, more than 0.</param>
    /// <param name="budget">The money there is.</param>
    /// <param name="ballots">For each: the projects it supports with points of at least 1 (all 1 for approvals), and its weight.</param>
    /// <exception cref="ArgumentException">A cost, point or weight is too small, a project unknown or named twice, or there is not a cost for each project.</exception>
    public static BudgetBallots Create(OptionList projects, IEnumerable<Fraction> costs, Fraction budget, IEnumerable<(IReadOnlyList<(int Project, long Points)> Support, long Weight)> ballots)
    {
        ArgumentNullException.ThrowIfNull(projects);
        ArgumentNullException.ThrowIfNull(ballots);
        ImmutableArray<Fraction> prices = [.. costs];
        if (prices.Length != projects.Count || prices.Any(cost => cost.Sign <= 0))
            throw new ArgumentException("Every project needs a cost above 0.", nameof(costs));
        if (budget.Sign < 0)
            throw new ArgumentException("A budget is not negative.", nameof(budget));
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var distinct = new List<BudgetBallot>();
        var blank = 0L;
        foreach (var (support, weight) in ballots)
        {
            var ballot = BudgetBallot.Create(projects, support, weight);
            if (ballot.Support.IsEmpty)
                blank = checked(blank + weight);
            else if (weights.TryAdd(ballot.Key, distinct.Count))
                distinct.Add(ballot);
            else
                distinct[weights[ballot.Key]] = distinct[weights[ballot.Key]].Plus(weight);
        }
        return new BudgetBallots(projects, prices, budget, [.. distinct], blank);
    }

    /// <summary>The points of each project.</summary>
    internal BigInteger[] Points()
    {
        var points = new BigInteger[Projects.Count];
        foreach (var ballot in Ballots)
        {
            foreach (var (project, given) in ballot.Support)
                points[project] += (BigInteger)given * ballot.Weight;
        }
        return points;
    }
}
