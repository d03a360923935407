using FsCheck;
using FsCheck.Fluent;
using Fusion.Voting.Budgets;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Tests;

public sealed class BudgetTests
{
    public static TheoryData<Completion> Completions => [.. Enum.GetValues<Completion>()];

    static Arbitrary<BudgetBallots> Budgets { get; } = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed =>
    {
        var random = new Random(seed);
        var projects = random.Next(1, 6);
        var approvals = random.Next(2) == 0;
        var ballots = Enumerable.Range(0, random.Next(1, 8)).Select(_ => ((IReadOnlyList<(int, long)>)[.. Enumerable.Range(0, projects).Where(_ => random.Next(2) == 0).Select(project => (project, (long)(approvals ? 1 : random.Next(1, 4))))], (long)random.Next(1, 4)));
        return BudgetBallots.Create(Samples.Options(projects), Enumerable.Range(0, projects).Select(_ => (Fraction)random.Next(1, 30)), random.Next(0, 60), ballots.ToList());
    }));

    [Fact]
    public void The_most_votes_are_funded_first_and_what_no_longer_fits_is_passed_over()
    {
        var result = GreedyBudget.Count(Simple(100, [70, 40, 30, 10], "5 AB", "3 AC", "2 C", "1 D"), TieRule.Stand);
        // A 8, then B and C with 5 each: C is cheaper and fits; B no longer does; D no longer does either.
        Assert.Equal([0, 2], result.ElectedOptions);
        Assert.Equal(TieBrokenBy.Cost, Assert.Single(result.Ties).By);
        Assert.Null(result.Seats);
        Assert.Equal(2, result.Stages[^1].Remarks.Count(remark => remark.Key == RemarkKeys.TooExpensive));
    }

    [Fact]
    public void Equals_of_one_cost_that_do_not_both_fit_are_a_tie()
    {
        var ballots = Simple(50, [40, 40], "1 A", "1 B");
        Assert.Equal([1], GreedyBudget.Count(ballots, TieRule.Casting([1, 0])).ElectedOptions);
        var stands = GreedyBudget.Count(ballots, TieRule.Stand);
        Assert.Empty(stands.Elected);
        Assert.False(stands.Complete);
        Assert.Empty(GreedyBudget.Count(Simple(80, [40, 40], "1 A", "1 B"), TieRule.Stand).Ties);
    }

    [Fact]
    public void Equal_shares_gives_a_minority_its_share_where_the_most_votes_give_it_nothing()
    {
        var ballots = Simple(100, [50, 50, 40], "6 AB", "4 C");
        Assert.Equal([0, 1], GreedyBudget.Count(ballots, TieRule.Stand).ElectedOptions);
        var result = EqualSharesBudget.Count(ballots, TieRule.ListOrder);
        Assert.Equal([0, 2], result.ElectedOptions);
        // Each has 10; A's six pay 50/6, C's four pay all they have.
        Assert.Contains(result.Stages[0].Remarks, remark => remark.Key == RemarkKeys.ChosenForPayment && remark.Amounts.SequenceEqual([6, new Fraction(25, 3)]));
    }

    [Fact]
    public void One_who_cannot_pay_the_full_part_pays_what_is_left_and_the_others_the_rest()
    {
        // Shares of 10. C, 12 for the second and third, costs them 6 each; A, 13 for the first and second, would cost 6.5 each. Then the second has 4 left, and the first pays 9.
        var result = EqualSharesBudget.Count(Simple(30, [13, 17, 12], "1 A", "1 ABC", "1 BC"), TieRule.ListOrder, Satisfaction.Points, Completion.None);
        Assert.Equal([2, 0], result.ElectedOptions);
        Assert.Equal([6, 9], result.Elected.Select(one => one.Votes));
        Assert.Equal(["ABC 6 4, BC 6 4", "A 9 1, ABC 4 0"], result.Stages.Select(stage => string.Join(", ", stage.Payments.Select(payment => $"{string.Concat(payment.Support.Select(option => "ABC"[option]))} {payment.Each} {payment.Left}"))));
    }

    [Fact]
    public void Money_left_raises_shares_and_then_goes_to_the_most_votes()
    {
        // Shares of 5: nobody can pay for anything alone. With 9 each A is paid for (two of three), and the last 9 pay for B.
        var ballots = Simple(27, [18, 9, 5], "2 A", "1 B", "1 C");
        Assert.Equal([2], EqualSharesBudget.Count(ballots, TieRule.ListOrder, completion: Completion.None).ElectedOptions);
        var greedy = EqualSharesBudget.Count(ballots, TieRule.ListOrder, completion: Completion.Greedy);
        Assert.Equal([2, 0], greedy.ElectedOptions);
        Assert.Equal(ElectedBy.Completion, greedy.Elected[1].By);
        var raised = EqualSharesBudget.Count(ballots, TieRule.ListOrder, completion: Completion.RaiseShares);
        Assert.Contains(raised.Stages[0].Remarks, remark => remark.Key == RemarkKeys.ShareRaised);
        Assert.True(raised.ElectedOptions.Sum(option => (long)ballots.Costs[option].Numerator) <= 27);
    }

    [Theory]
    [MemberData(nameof(Completions))]
    public void No_budget_is_overspent_and_no_project_funded_twice(Completion completion) =>
        Prop.ForAll(Budgets, ballots => new[] { Satisfaction.Cost, Satisfaction.Points }.All(satisfaction =>
        {
            var result = EqualSharesBudget.Count(ballots, TieRule.ListOrder, satisfaction, completion);
            var paid = result.Stages.Where(stage => stage.Kind == StageKind.Choice && stage.Subject is not null).All(stage => stage.Payments.Aggregate(Fraction.Zero, (sum, payment) => sum + (payment.Each * payment.Voters)) == ballots.Costs[stage.Subject!.Value]);
            return paid && result.ElectedOptions.Aggregate(Fraction.Zero, (sum, option) => sum + ballots.Costs[option]) <= ballots.Budget && result.ElectedOptions.Distinct().Count() == result.Elected.Count;
        })).Check(Samples.Config);

    [Fact]
    public void A_group_whose_shares_pay_for_a_project_that_all_of_it_wants_does_not_go_without() =>
        Prop.ForAll(Budgets, ballots =>
        {
            var funded = EqualSharesBudget.Count(ballots, TieRule.ListOrder, Satisfaction.Points, Completion.None).ElectedOptions.ToList();
            return Enumerable.Range(0, ballots.Projects.Count).All(project =>
            {
                var left = ballots.Ballots.Where(ballot => ballot.Support.Any(one => one.Project == project) && !ballot.Support.Any(one => funded.Contains(one.Project))).Sum(ballot => ballot.Weight);
                return funded.Contains(project) || left == 0 || left * ballots.Budget / ballots.Total < ballots.Costs[project];
            });
        }).Check(Samples.Config);

    [Fact]
    public void Impossible_budgets_are_refused()
    {
        var options = Samples.Options(1);
        Assert.Throws<ArgumentException>(() => BudgetBallots.Create(options, [0], 1, []));
        Assert.Throws<ArgumentException>(() => BudgetBallots.Create(options, [], 1, []));
        Assert.Throws<ArgumentException>(() => BudgetBallots.Create(options, [1], -1, []));
        Assert.Throws<ArgumentException>(() => BudgetBallots.Create(options, [1], 1, [([(1, 1)], 1)]));
        Assert.Throws<ArgumentException>(() => BudgetBallots.Create(options, [1], 1, [([(0, 1), (0, 1)], 1)]));
        Assert.Throws<ArgumentException>(() => BudgetBallots.Create(options, [1], 1, [([(0, 0)], 1)]));
        Assert.Empty(EqualSharesBudget.Count(BudgetBallots.Create(options, [1], 1, []), TieRule.Stand).Elected);
    }

    static BudgetBallots Simple(long budget, long[] costs, params string[] ballots)
    {
        var approvals = Samples.Approvals("ABCDEFG"[..costs.Length], ballots);
        return BudgetBallots.Create(approvals.Options, costs.Select(cost => (Fraction)cost), budget, approvals.Sets.Select((set, at) => ((IReadOnlyList<(int, long)>)[.. set.Select(project => (project, 1L))], approvals.Weights[at])));
    }
}
