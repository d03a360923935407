using System.Numerics;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Budgets;

/// <summary>The sheet of a count that spends a budget.</summary>
internal sealed class BudgetSheet(BudgetBallots ballots, TieRule rule)
{
    readonly BigInteger[] points = ballots.Points();
    readonly bool[] decided = new bool[ballots.Projects.Count];
    readonly List<Stage> stages = [];
    readonly List<Elected> elected = [];
    readonly List<Remark> passedOver = [];

    public TieBook Ties { get; } = new(rule, ballots.Projects);

    public Fraction Left { get; private set; } = ballots.Budget;

    public void Choose(int project, ElectedBy by, Func<int, Fraction?> shown, IReadOnlyList<Payment> payments, params IReadOnlyList<Remark> remarks)
    {
        var number = stages.Count + 1;
        Fraction?[] tallies = [.. decided.Select((done, other) => done ? null : shown(other))];
        elected.Add(new Elected(project, number, tallies[project] ?? Fraction.Zero, by));
        decided[project] = true;
        Left -= ballots.Costs[project];
        var kind = by == ElectedBy.Completion ? StageKind.Completion : StageKind.Choice;
        stages.Add(new Stage(number, kind, project, tallies, [project], [], 0, 0, [.. passedOver, .. remarks]) { Payments = payments });
        passedOver.Clear();
    }

    /// <summary>Takes affordable projects with the most points until none is left or a tie stands.</summary>
    public void Fill(ElectedBy by)
    {
        while (Enumerable.Range(0, decided.Length).Where(project => !decided[project]).ToList() is { Count: > 0 } open)
        {
            var most = open.Max(project => points[project]);
            // Nobody wants what nobody supports.
            if (most.IsZero)
                break;
            var chosen = Cheapest([.. open.Where(project => points[project] == most)]);
            if (chosen < 0)
                break;
            if (ballots.Costs[chosen] > Left)
            {
                decided[chosen] = true;
                passedOver.Add(Remark.Of(RemarkKeys.TooExpensive, chosen).With(most, ballots.Costs[chosen], Left));
                continue;
            }
            var key = by == ElectedBy.Completion ? RemarkKeys.ChosenToComplete : RemarkKeys.First;
            Choose(chosen, by, project => points[project], [], Remark.Of(key, chosen).With(most));
        }
    }

    public CountResult Result()
    {
        if (stages.Count == 0)
            stages.Add(Filling.FirstCount(points.Length, project => points[project], [], passedOver));
        else if (passedOver.Count > 0)
            stages[^1] = stages[^1] with { Remarks = [.. stages[^1].Remarks, .. passedOver] };
        return new CountResult
        {
            Options = ballots.Projects,
            Seats = null,
            Valid = ballots.Total,
            Blank = ballots.Blank,
            Stages = stages,
            Elected = elected,
            Ties = Ties.Broken,
        };
    }

    /// <summary>The cheapest, then the highest in the declared rule; a tie that cannot matter, because all can be paid for, is not written down.</summary>
    int Cheapest(IReadOnlyList<int> tied)
    {
        var least = tied.Min(project => ballots.Costs[project]);
        int[] cheapest = [.. tied.Where(project => ballots.Costs[project] == least)];
        var whole = tied.Aggregate(Fraction.Zero, (sum, project) => sum + ballots.Costs[project]);
        if (whole <= Left || least > Left)
            return cheapest[0];
        if (cheapest.Length < tied.Count)
            Ties.Write(new TieBreak(stages.Count + 1, TieOver.Election, tied, cheapest, TieBrokenBy.Cost));
        return least * cheapest.Length <= Left ? cheapest[0] : Ties.Highest(stages.Count + 1, TieOver.Election, cheapest) is [var chosen] ? chosen : -1;
    }
}
