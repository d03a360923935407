using FsCheck;
using FsCheck.Fluent;
using Fusion.Evidence.Summaries;

namespace Fusion.Evidence.Tests;

public sealed class SummaryTests
{
    [Fact]
    public void A_summary_counts_and_finds_the_middle()
    {
        var found = ItemSummary.Of([4, 5, null, 2, 4, 4, null, 1, 5], 5).Value;
        Assert.Equal([1, 1, 0, 3, 2], found.Counts);
        Assert.Equal((7, 2, 4.0, 2, 5, 3), (found.People, found.Missing, found.Median, found.LowerQuartile, found.UpperQuartile, found.Spread));
        Assert.Equal(25.0 / 7, found.Mean, 1e-15);
        Assert.Equal(Agreement.GroupAgreement.OnItem([4, 5, 2, 4, 4, 1, 5], 5).Value.Raw, found.Agreement!.Raw, 1e-14);
        Assert.Equal(2.5, ItemSummary.Of([2, 3], 5).Value.Median);
    }

    [Fact]
    public void One_answer_has_no_spread_and_none_no_summary()
    {
        var lone = ItemSummary.Of([3], 5).Value;
        Assert.Equal((3.0, null, null), (lone.Median, lone.Deviation, lone.Agreement));
        Assert.Equal([FaultKind.Empty], ItemSummary.Of([null, null], 5).Faults.Select(fault => fault.Kind));
        Assert.Equal([FaultKind.Empty], ItemSummary.Of([], 5).Faults.Select(fault => fault.Kind));
        Assert.Equal([new Fault(FaultKind.OutOfReach, "answers", 0, 1), new Fault(FaultKind.OutOfReach, "answers", 6, 5)], ItemSummary.Of([0, 3, 6], 5).Faults);
    }

    [Fact]
    public void Counts_come_to_the_same_as_the_answers_that_they_count() => Prop.ForAll(Gen.Choose(1, 7).Select(n => (int?)n).NonEmptyListOf().ToArbitrary(), answers =>
    {
        var found = ItemSummary.Of([.. answers], 7).Value;
        var counted = ItemSummary.OfCounts([.. Enumerable.Range(1, 7).Select(anchor => answers.Count(answer => answer == anchor))]).Value;
        return counted with { Counts = found.Counts } == found && counted.Counts.SequenceEqual(found.Counts);
    }).Check(Samples.Config);

    [Fact]
    public void Counts_of_nobody_have_no_summary_and_fewer_than_none_are_refused()
    {
        Assert.Equal([FaultKind.Empty], ItemSummary.OfCounts([0, 0, 0]).Faults.Select(fault => fault.Kind));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemSummary.OfCounts([1, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemSummary.OfCounts([1]));
    }

    [Fact]
    public void Median_and_quartiles_are_those_of_the_sorted_answers() => Prop.ForAll(Gen.Choose(1, 7).Select(n => (int?)n).NonEmptyListOf().ToArbitrary(), answers =>
    {
        var found = ItemSummary.Of([.. answers], 7).Value;
        var sorted = answers.Select(answer => answer!.Value).Order().ToArray();
        var n = sorted.Length;
        return found.Median == (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0
            && found.LowerQuartile == sorted[(int)Math.Ceiling(n / 4.0) - 1]
            && found.UpperQuartile == sorted[(int)Math.Ceiling(3 * n / 4.0) - 1];
    }).Check(Samples.Config);

    [Theory]
    [InlineData("12 3 8", "Shown TooSmall ProtectsOthers")]
    [InlineData("12 3 4 8", "Shown TooSmall TooSmall Shown")]
    [InlineData("12 1 2 8", "Shown TooSmall TooSmall ProtectsOthers")]
    [InlineData("12 5 8", "Shown Shown Shown")]
    [InlineData("12 0 8", "Shown Shown Shown")]
    [InlineData("8 3 8", "Shown TooSmall ProtectsOthers")]
    [InlineData("6 4", "ProtectsOthers TooSmall")]
    public void Small_groups_are_hidden_and_one_more_where_subtraction_would_bring_them_back(string people, string expected)
    {
        var found = SmallGroups.Protect([.. people.Split(' ').Select(int.Parse)]);
        Assert.Equal(Visibility.Shown, found.Total);
        Assert.Equal(expected, string.Join(' ', found.Groups));
    }

    [Fact]
    public void Fewer_than_five_in_all_show_nothing()
    {
        var found = SmallGroups.Protect([2, 2, 0]);
        Assert.Equal(Visibility.TooSmall, found.Total);
        Assert.All(found.Groups, group => Assert.Equal(Visibility.TooSmall, group));
        Assert.Equal(Visibility.TooSmall, SmallGroups.Protect([]).Total);
    }

    [Fact]
    public void Nothing_that_can_be_added_and_subtracted_is_of_fewer_than_the_least() => Prop.ForAll(
        Gen.Choose(0, 12).ArrayOf().Select(groups => groups.Take(9).ToArray()).ToArbitrary(), Gen.Choose(2, 10).ToArbitrary(), (people, least) =>
        {
            var found = SmallGroups.Protect(people, least);
            if (found.Total != Visibility.Shown)
                return people.Sum() < least && found.Groups.All(group => group != Visibility.Shown);
            var hidden = Enumerable.Range(0, people.Length).Where(at => found.Groups[at] != Visibility.Shown).ToList();
            // What is shown are single groups and the total: every figure that follows is a union of groups in which the hidden ones stand all or not at all.
            return Subsets(people, found.Groups, hidden.Sum(at => people[at])).All(behind => behind == 0 || behind >= least);
        }).Check(Samples.Config);

    [Fact]
    public void No_more_is_hidden_than_must_be() => Prop.ForAll(Gen.Choose(0, 12).ArrayOf().ToArbitrary(), people =>
    {
        var found = SmallGroups.Protect(people);
        var beside = Enumerable.Range(0, people.Length).Where(at => found.Groups[at] == Visibility.ProtectsOthers).ToList();
        var small = people.Where(count => count is > 0 and < 5).Sum();
        return found.Total != Visibility.Shown || (small is 0 or >= 5 ? beside.Count == 0 : beside.Count == 1);
    }).Check(Samples.Config);

    [Fact]
    public void A_result_is_not_shown_anew_for_a_few_more_answers()
    {
        Assert.False(SmallGroups.MayShowAgain(0, 4));
        Assert.True(SmallGroups.MayShowAgain(0, 5));
        Assert.False(SmallGroups.MayShowAgain(5, 9));
        Assert.True(SmallGroups.MayShowAgain(5, 10));
        Assert.False(SmallGroups.MayShowAgain(7, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallGroups.Protect([-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallGroups.Protect([1], 1));
    }

    static IEnumerable<int> Subsets(int[] people, IReadOnlyList<Visibility> groups, int hidden)
    {
        int[] shown = [.. people.Where((_, at) => groups[at] == Visibility.Shown)];
        for (var mask = 0; mask < 1 << shown.Length; mask++)
        {
            var sum = shown.Where((_, at) => (mask >> at & 1) == 1).Sum();
            yield return sum;
            yield return sum + hidden;
        }
    }
}
