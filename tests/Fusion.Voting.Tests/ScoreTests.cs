using FsCheck;
using FsCheck.Fluent;
using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Scores;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Tests;

public sealed class ScoreTests
{
    public static TheoryData<ScoreMethod> All => [.. Enum.GetValues<ScoreMethod>()];

    static Arbitrary<ScoreBallots> Grades { get; } = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed =>
    {
        var random = new Random(seed);
        var options = random.Next(2, 5);
        var rows = Enumerable.Range(0, random.Next(1, 9)).Select(_ => ((IReadOnlyList<int>)[.. Enumerable.Range(0, options).Select(_ => random.Next(-1, 5) is >= 0 and var score ? score : ScoreBallots.None)], (long)random.Next(1, 5)));
        return ScoreBallots.Create(Samples.Options(options), rows.ToList());
    }));

    [Fact]
    public void The_most_points_win_and_no_opinion_is_no_point()
    {
        var result = ScoreVoting.Count(Samples.Scores("ABC", "3 5,0,2", "2 0,5,-", "1 -,-,-"), 2, TieRule.Stand);
        Assert.Equal([15, 10, 6], result.Stages[0].Tallies.Select(points => (int)points!.Value.Numerator));
        Assert.Equal([0, 1], result.ElectedOptions);
        Assert.Equal((5, 1), (result.Valid, result.Blank));
    }

    [Fact]
    public void Star_lets_the_two_with_the_most_points_run_off()
    {
        // A has most points, but more score B above A than the other way round.
        var result = Star.Count(Samples.Scores("ABC", "4 5,2,0", "5 3,4,1", "1 3,3,0"), TieRule.Stand);
        Assert.Equal([1], result.ElectedOptions);
        Assert.Equal(2, result.Stages.Count);
        Assert.Equal(new Remark(RemarkKeys.Runoff, [0, 1], [4, 5, 1]).Amounts, result.Stages[1].Remarks[0].Amounts);
        Assert.Empty(result.Ties);
    }

    [Fact]
    public void Star_breaks_a_tie_for_the_run_off_head_to_head_and_a_drawn_run_off_by_points()
    {
        // B and C have 8 points each; two ballots prefer C, one B.
        var places = Star.Count(Samples.Scores("ABC", "1 5,4,0", "2 5,2,4"), TieRule.Stand);
        Assert.Equal((TieOver.Runoff, TieBrokenBy.HeadToHead), (places.Ties[0].Over, places.Ties[0].By));
        Assert.Equal([2], places.Ties[0].Chosen);
        var drawn = Star.Count(Samples.Scores("AB", "1 5,0", "1 1,3"), TieRule.Stand);
        Assert.Equal([0], drawn.ElectedOptions);
        Assert.Equal(TieBrokenBy.Points, Assert.Single(drawn.Ties).By);
        Assert.Empty(Star.Count(Samples.Scores("AB", "1 5,0", "1 0,5"), TieRule.Stand).Elected);
        Assert.Equal([0], Star.Count(Samples.Scores("A", "1 0"), TieRule.Stand).ElectedOptions);
    }

    [Fact]
    public void Star_can_pass_over_one_who_beats_every_other()
    {
        // C beats A and B, but has the fewest points and misses the run-off.
        var result = Star.Count(Samples.Scores("ABC", "2 5,0,1", "2 0,5,1", "1 0,0,1"), TieRule.ListOrder);
        Assert.NotEqual([2], result.ElectedOptions);
    }

    [Fact]
    public void Majority_judgement_prefers_the_better_median_and_then_sets_medians_aside()
    {
        var result = MajorityJudgement.Count(Samples.Scores("ABC", "2 4,3,0", "1 2,3,5", "2 2,1,5"), 1, TieRule.Stand);
        // Medians: A 2, B 3, C 5.
        Assert.Equal([2, 3, 5], result.Stages[0].Tallies.Select(grade => (int)grade!.Value.Numerator));
        Assert.Equal([[2], [1], [0]], result.Ranking);
        // Both have the median 2; one of A's others is higher at the same distance.
        Assert.Equal([0], MajorityJudgement.Count(Samples.Scores("AB", "1 2,2", "1 3,2", "1 1,1"), 1, TieRule.Stand).ElectedOptions);
        Assert.Single(MajorityJudgement.Count(Samples.Scores("AB", "1 2,3", "1 3,2"), 1, TieRule.Stand).Ties);
    }

    [Fact]
    public void Majority_judgement_agrees_with_setting_medians_aside_one_by_one() =>
        Prop.ForAll(Grades, ballots =>
        {
            var ranking = MajorityJudgement.Count(ballots, 1, TieRule.ListOrder).Ranking;
            const int lowest = 0;
            var values = Enumerable.Range(0, ballots.Options.Count).Select(option => OneByOne(ballots, option, lowest)).ToList();
            return ranking.Zip(ranking.Skip(1)).All(pair => Compare(values[pair.First[0]], values[pair.Second[0]]) > 0)
                && ranking.All(group => group.All(option => Compare(values[option], values[group[0]]) == 0));
        }).Check(Samples.Config);

    [Theory]
    [MemberData(nameof(All))]
    public void Bundling_changes_nothing_and_renumbering_renumbers(ScoreMethod method) =>
        Prop.ForAll(Grades, ballots =>
        {
            var rows = ballots.Rows.Select((row, at) => ((IReadOnlyList<int>)row, Weight: ballots.Weights[at])).ToList();
            var apart = ScoreBallots.Create(ballots.Options, rows.AsEnumerable().Reverse().SelectMany(row => Enumerable.Repeat((row.Item1, 1L), (int)row.Weight)));
            var turned = ScoreBallots.Create(new OptionList(ballots.Options.Reverse()), rows.Select(row => ((IReadOnlyList<int>)[.. row.Item1.Reverse()], row.Weight)));
            string[] Names(ScoreBallots of)
            {
                var result = Counting.Count(method, of, 1, TieRule.Lot("s"));
                return [.. result.ElectedOptions.Select(option => result.Options[option])];
            }
            return Names(ballots).SequenceEqual(Names(apart)) && Names(ballots).SequenceEqual(Names(turned));
        }).Check(Samples.Config);

    [Theory]
    [InlineData(ScoreMethod.Score)]
    [InlineData(ScoreMethod.MajorityJudgement)]
    public void A_better_score_does_not_harm_the_winner(ScoreMethod method) =>
        Prop.ForAll(Grades, ballots =>
        {
            var before = Counting.Count(method, ballots, 1, TieRule.Stand);
            if (before.Ties.Count > 0)
                return true;
            var winner = before.Elected[0].Option;
            return Enumerable.Range(0, ballots.Rows.Length).Where(at => ballots.Rows[at][winner] != ScoreBallots.None).All(at =>
                Counting.Count(method, ScoreBallots.Create(ballots.Options, ballots.Rows.Select((row, other) => ((IReadOnlyList<int>)(other == at ? row.SetItem(winner, row[winner] + 1) : row), ballots.Weights[other]))), 1, TieRule.Stand)
                    .ElectedOptions.SequenceEqual([winner]));
        }).Check(Samples.Config);

    [Fact]
    public void A_ballot_of_points_is_refused_for_what_is_wrong_with_it()
    {
        Assert.Null(PointRule.Score(5).Fault([5, 0, ScoreBallots.None]));
        Assert.Equal(new PointFault(PointFaultKind.TooMany, 1, 6, 5), PointRule.Score(5).Fault([5, 6]));
        Assert.Equal(new PointFault(PointFaultKind.TooFew, 0, -1, 0), PointRule.Score(5).Fault([-1, 6]));
        Assert.Equal(new PointFault(PointFaultKind.Overspent, null, 6, 5), PointRule.Dots(5, 3).Fault([3, 3]));
        Assert.Equal(PointFaultKind.TooMany, PointRule.Dots(5, 3).Fault([4])!.Kind);
        Assert.Null(PointRule.Cumulative(10).Fault([10, 0]));
        Assert.Null(PointRule.QuadraticVotes(100, against: true).Fault([8, -6]));
        Assert.Equal(new PointFault(PointFaultKind.Overspent, null, 101, 100), PointRule.QuadraticVotes(100, against: true).Fault([8, -6, 1]));
        Assert.Equal(PointFaultKind.TooFew, PointRule.QuadraticVotes(100, against: false).Fault([-1])!.Kind);
    }

    [Fact]
    public void Ballots_that_cannot_be_are_refused()
    {
        var options = Samples.Options(2);
        Assert.Throws<ArgumentException>(() => ScoreBallots.Create(options, [([1], 1)]));
        Assert.Throws<ArgumentException>(() => ScoreBallots.Create(options, [([1, 2], 0)]));
        Assert.Throws<ArgumentException>(() => ScoreBallots.Create(options, [([1, 1_000_001], 1)]));
        Assert.Throws<ArgumentException>(() => Counting.Count(ScoreMethod.Star, ScoreBallots.Create(options, []), 2, TieRule.Stand));
    }

    [Fact]
    public void The_lowest_grade_can_be_declared_and_none_may_be_below_it()
    {
        Assert.Equal(1, MajorityJudgement.Count(Samples.Scores("AB", "1 3,1", "2 -,1", "1 2,1"), 1, TieRule.Stand, lowestGrade: 1).Elected[0].Votes);
        Assert.Throws<ArgumentException>(() => MajorityJudgement.Count(Samples.Scores("A", "1 3", "1 0"), 1, TieRule.Stand, lowestGrade: 1));
    }

    static List<int> OneByOne(ScoreBallots ballots, int option, int lowest)
    {
        var grades = ballots.Rows.SelectMany((row, at) => Enumerable.Repeat(row[option] == ScoreBallots.None ? lowest : row[option], (int)ballots.Weights[at])).Order().ToList();
        var value = new List<int>();
        while (grades.Count > 0)
        {
            value.Add(grades[(grades.Count - 1) / 2]);
            grades.RemoveAt((grades.Count - 1) / 2);
        }
        return value;
    }

    static int Compare(List<int> a, List<int> b) => a.Zip(b).Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(compared => compared != 0);
}
