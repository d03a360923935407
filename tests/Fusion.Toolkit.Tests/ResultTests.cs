using FsCheck;
using FsCheck.Fluent;
using Fusion.Toolkit.Results;

namespace Fusion.Toolkit.Tests;

public sealed class ResultTests
{
    [Fact]
    public void A_gap_is_want_less_now_and_says_how_many_want_more()
    {
        Assert.Equal(new Gap(4, 1, 2, 1, 1), Gap.Of([(1, 4), (2, 4), (3, 3), (5, 4)]));
        Assert.Equal(new Gap(7, 2, 5, 1, 1), Gap.OfCounts([(1, 4, 2), (2, 4, 3), (3, 3, 1), (5, 4, 1)]));
        Assert.Null(Gap.Of([]));
        Assert.Null(Gap.OfCounts([]));
    }

    [Fact]
    public void A_gap_does_not_depend_on_order_and_turns_round_with_its_pairs() =>
        Prop.ForAll(Pairs().ToArbitrary(), pairs =>
        {
            var gap = Gap.Of(pairs)!;
            var turned = Gap.Of(pairs.Select(pair => (pair.Want, pair.Now)))!;
            return gap == Gap.Of(pairs.Reverse()) && turned.Median == -gap.Median && (turned.Wider, turned.Narrower) == (gap.Narrower, gap.Wider)
                && gap.Wider + gap.Same + gap.Narrower == gap.People && Math.Abs(gap.Median) <= 4;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Kendalls_W_is_that_of_an_example_worked_by_hand()
    {
        int?[][] ranks = [[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]];
        // Sums 8, 14, 11, 11, 11, 8; mean 10.5; S = 6.25 + 12.25 + 0.75 + 6.25 = 25.5; W = 12 × 25.5 / (9 × 210).
        var found = RankSummary.Of(ranks, 6);
        Assert.Equal(12 * 25.5 / (9 * 210), found.Agreement!.Value, 12);
        Assert.Equal((3, 3), (found.People, found.Complete));
    }

    [Fact]
    public void Who_ranks_alike_agrees_wholly_and_the_order_is_theirs() =>
        Prop.ForAll(Gen.Shuffle(Enumerable.Range(1, 6).ToArray()).ToArbitrary(), Gen.Choose(2, 30).ToArbitrary(), (ranks, people) =>
        {
            var found = RankSummary.Of([.. Enumerable.Repeat<IReadOnlyList<int?>>([.. ranks.Select(rank => (int?)rank)], people)], 6);
            return Math.Abs(found.Agreement!.Value - 1) < 1e-9 && found.Cards.Select(card => ranks[card.Card - 1]).SequenceEqual([1, 2, 3, 4, 5, 6]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Agreement_of_rankings_lies_between_none_and_whole_whoever_comes_first() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Shuffle(Enumerable.Range(1, 5).ToArray())).Where(all => all.Length >= 2).ToArbitrary(), all =>
        {
            IReadOnlyList<int?>[] rankings = [.. all.Select(ranks => (IReadOnlyList<int?>)[.. ranks.Select(rank => (int?)rank)])];
            var found = RankSummary.Of(rankings, 5);
            return found.Agreement is >= -1e-12 and <= 1 + 1e-12 && found.Cards.Sum(card => card.Points) == all.Length * 10 && found.Cards.SequenceEqual(RankSummary.Of([.. rankings.Reverse()], 5).Cards);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cards_that_were_left_out_get_no_points_and_count_not_for_agreement()
    {
        var found = RankSummary.Of([[1, null, null], [2, 1, null], [null, null, null]], 3);
        Assert.Equal((2, 0, null), (found.People, found.Complete, found.Agreement));
        Assert.Equal([new(1, 3, 1, 2), new(2, 2, 1, 1), new(3, 0, 0, 0)], found.Cards);
    }

    [Fact]
    public void Notes_that_share_their_words_are_suggested_as_a_group()
    {
        IReadOnlySet<string>[] words = [Words("shorter meetings please"), Words("more money"), Words("meetings shorter"), Words("quiet rooms"), Words("shorter staff meetings"), Words("")];
        Assert.Equal([[0, 2, 4]], LikeTexts.Groups(words));
    }

    [Fact]
    public void No_note_is_in_two_groups_and_each_is_like_another_of_its_own() =>
        Prop.ForAll(Gen.ArrayOf(Gen.ArrayOf(Gen.Elements("a", "b", "c", "d", "e", "f")).Select(words => (IReadOnlySet<string>)words.ToHashSet())).ToArbitrary(), words =>
        {
            var groups = LikeTexts.Groups(words);
            var all = groups.SelectMany(group => group).ToList();
            return all.Count == all.Distinct().Count() && groups.All(group => group.Count > 1 && group.All(one => group.Any(other => other != one && LikeTexts.Share(words[one], words[other]) >= LikeTexts.Alike)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_code_is_read_however_it_is_typed() =>
        Prop.ForAll(Gen.Choose(0, (int)JoinCode.Count - 1).ToArbitrary(), number =>
        {
            var code = JoinCode.Of(number);
            return JoinCode.Read(code) == code && JoinCode.Read($" {code[..3].ToLowerInvariant()}-{code[3..]} ") == code && !code.Contains('O', StringComparison.Ordinal) && !code.Contains('I', StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCDE")]
    [InlineData("ABCDEFG")]
    [InlineData("ABCDE0")]
    [InlineData("ABC/DE")]
    public void What_can_be_no_code_is_none(string? typed) => Assert.Null(JoinCode.Read(typed));

    static Gen<(int Now, int Want)[]> Pairs() => Gen.ArrayOf(from now in Gen.Choose(1, 5) from want in Gen.Choose(1, 5) select (now, want)).Where(pairs => pairs.Length > 0);

    static IReadOnlySet<string> Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
}
