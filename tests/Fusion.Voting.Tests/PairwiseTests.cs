using FsCheck;
using FsCheck.Fluent;
using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Pairs;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Tests;

public sealed class PairwiseTests
{
    [Fact]
    public void Every_pair_is_counted_as_the_definition_says() =>
        Prop.ForAll(Samples.Weak, poll =>
        {
            var matrix = PairwiseMatrix.Of(poll.Build());
            return Enumerable.Range(0, poll.Options).All(a => Enumerable.Range(0, poll.Options).All(b => a == b || matrix[a, b] == poll.Prefer(a, b)));
        }).Check(Samples.Config);

    [Theory]
    [InlineData(254, 3000, false, 1)]
    [InlineData(61, 5000, false, 1)]
    [InlineData(60, 5000, true, 1)]
    [InlineData(40, 4500, true, 700)]
    [InlineData(41, 4500, false, 3)]
    [InlineData(255, 40, true, 9)]
    public void Blocks_count_the_same_as_one_ballot_after_another(int options, int count, bool weak, int weights)
    {
        var random = new Random(options);
        var order = Enumerable.Range(0, options).ToArray();
        var builder = new RankedBallotsBuilder(new OptionList(order.Select(option => $"Option {option}")));
        var expected = new long[options, options];
        for (var i = 0; i < count; i++)
        {
            random.Shuffle(order);
            var length = weak ? random.Next(1, options + 1) : options;
            var places = new int[options];
            Array.Fill(places, int.MaxValue);
            var cells = new ushort[length];
            for (var at = 0; at < length; at++)
            {
                var shares = weak && at > 0 && random.Next(4) == 0 && (cells[at - 1] & ~RankedBallots.SharesPlace) < order[at];
                places[order[at]] = shares ? places[order[at - 1]] : at;
                cells[at] = (ushort)(shares ? order[at] | RankedBallots.SharesPlace : order[at]);
            }
            var weight = random.Next(1, weights + 1);
            builder.AddCells(cells, weight);
            for (var a = 0; a < options; a++)
            {
                for (var b = 0; b < options; b++)
                    expected[a, b] += places[a] < places[b] ? weight : 0;
            }
        }
        var matrix = PairwiseMatrix.Of(builder.Build());
        for (var a = 0; a < options; a++)
        {
            for (var b = 0; b < options; b++)
                Assert.Equal(expected[a, b], matrix[a, b]);
        }
    }

    [Theory]
    [InlineData(WinStrength.WinningVotes)]
    [InlineData(WinStrength.Margin)]
    public void Schulze_finds_the_strongest_of_all_paths(WinStrength strength) =>
        Prop.ForAll(Samples.Weak, poll =>
        {
            var result = Schulze.Count(poll.Build(), 1, TieRule.Stand, strength);
            return Enumerable.Range(0, poll.Options).All(a => Enumerable.Range(0, poll.Options).All(b => a == b || result.Paths![a][b] == Strongest(result.Pairwise!, strength, a, b, [a])));
        }).Check(Samples.Config);

    [Fact]
    public void Schulze_ranks_his_own_example()
    {
        // The 45 voters of section 5 of his paper: E, A, C, B, D.
        var ballots = Samples.Ranked("ABCDE", "5 A>C>B>E>D", "5 A>D>E>C>B", "8 B>E>D>A>C", "3 C>A>B>E>D", "7 C>A>E>B>D", "2 C>B>A>D>E", "7 D>C>E>B>A", "8 E>B>A>D>C");
        var result = Schulze.Count(ballots, 5, TieRule.Stand);
        Assert.Equal([4, 0, 2, 1, 3], result.ElectedOptions);
        Assert.Empty(result.Ties);
        Assert.Equal(28, result.Paths![0][1]);
        Assert.Equal(25, result.Paths[1][0]);
        Assert.Null(result.Pairwise!.CondorcetWinner);
    }

    [Fact]
    public void Ranked_pairs_leaves_out_the_weakest_win_of_a_circle_and_says_so()
    {
        var result = RankedPairs.Count(Samples.Ranked("ABC", "39 A>B>C", "35 B>C>A", "26 C>A>B"), 1, TieRule.Stand);
        Assert.Equal([0], result.ElectedOptions);
        Assert.Equal([new PairDecision(1, 2, 74, true), new PairDecision(0, 1, 65, true), new PairDecision(2, 0, 61, false)], result.PairDecisions);
        Assert.Equal([[0], [1], [2]], result.Ranking);
    }

    [Fact]
    public void Ranked_pairs_leaves_out_a_win_only_for_wins_as_strong_that_say_the_contrary() =>
        Prop.ForAll(Samples.Complete, poll =>
        {
            var result = RankedPairs.Count(poll.Build(), 1, TieRule.ListOrder);
            var order = result.Ranking.SelectMany(group => group).ToList();
            // A kept win never goes against the order, and one left out is contradicted by kept wins that are at least as strong.
            return result.PairDecisions!.All(pair => !pair.Locked || order.IndexOf(pair.Winner) < order.IndexOf(pair.Loser))
                && result.PairDecisions!.Where(pair => !pair.Locked).All(pair => Reaches(result.PairDecisions!, pair.Loser, pair.Winner, pair.Strength));
        }).Check(Samples.Config);

    [Fact]
    public void Equal_wins_that_contradict_each_other_are_a_tie_of_ranked_pairs()
    {
        var circle = Samples.Ranked("ABC", "1 A>B>C", "1 B>C>A", "1 C>A>B");
        var stands = RankedPairs.Count(circle, 1, TieRule.Stand);
        Assert.Empty(stands.Elected);
        Assert.Equal(TieBrokenBy.Nothing, Assert.Single(stands.Ties).By);
        Assert.All(stands.PairDecisions!, pair => Assert.False(pair.Locked));
        Assert.Contains(stands.Stages[0].Remarks, remark => remark.Key == RemarkKeys.TieStands);
        var listed = RankedPairs.Count(circle, 1, TieRule.Casting([2, 0, 1]));
        Assert.Equal([2], listed.ElectedOptions);
        Assert.Equal(TieBrokenBy.CastingVote, Assert.Single(listed.Ties).By);
    }

    [Fact]
    public void A_tie_among_wins_that_changes_no_winner_is_not_told()
    {
        var ballots = Samples.Ranked("ABCD", "1 D>A>B>C", "1 D>B>C>A", "1 D>C>A>B");
        foreach (var rule in new[] { TieRule.Stand, TieRule.ListOrder })
        {
            var result = RankedPairs.Count(ballots, 1, rule);
            Assert.Equal([3], result.ElectedOptions);
            Assert.Empty(result.Ties);
        }
        Assert.Single(RankedPairs.Count(ballots, 2, TieRule.ListOrder).Ties);
    }

    [Fact]
    public void Kemeny_finds_an_order_that_contradicts_as_few_preferences_as_any() =>
        Prop.ForAll(Samples.Weak, poll =>
        {
            var result = Kemeny.Count(poll.Build(), 1, TieRule.ListOrder);
            var order = result.Ranking.Select(group => group[0]).ToList();
            return Contradicted(poll, order) == Permutations([.. Enumerable.Range(0, poll.Options)]).Min(other => Contradicted(poll, other));
        }).Check(Samples.Config.WithMaxTest(150));

    [Fact]
    public void Kemeny_refuses_more_options_than_it_can_order() =>
        Assert.Throws<ArgumentException>(() => Kemeny.Count(new RankedBallotsBuilder(Samples.Options(17)).Build(), 1, TieRule.Stand));

    [Fact]
    public void Minimax_and_Copeland_say_by_what_they_decide()
    {
        var ballots = Samples.Ranked("ABC", "39 A>B>C", "35 B>C>A", "26 C>A>B");
        var minimax = Minimax.Count(ballots, 1, TieRule.Stand);
        Assert.Equal([0], minimax.ElectedOptions);
        Assert.Equal([61, 65, 74], minimax.Stages[0].Tallies.Select(worst => (long)worst!.Value.Numerator));
        Assert.Equal([1, 1, 1], Copeland.Count(ballots, 1, TieRule.Stand).Stages[0].Tallies.Select(wins => (long)wins!.Value.Numerator));
    }

    [Fact]
    public void Borda_gives_options_left_out_the_points_of_a_shared_last_place() =>
        Assert.Equal([3, new Fraction(3, 2), new Fraction(3, 2), 0], Borda.Count(Samples.Ranked("ABCD", "1 A>B=C"), 1, TieRule.Stand).Stages[0].Tallies.Select(points => points!.Value));

    static long Strongest(PairwiseMatrix matrix, WinStrength strength, int from, int to, IReadOnlyList<int> visited) => Enumerable.Range(0, matrix.Options)
        .Where(next => !visited.Contains(next))
        .Select(next => Math.Min(matrix.Strength(from, next, strength), next == to ? long.MaxValue : Strongest(matrix, strength, next, to, [.. visited, next])))
        .DefaultIfEmpty(0).Max();

    static bool Reaches(IReadOnlyList<PairDecision> pairs, int from, int to, long atLeast) =>
        from == to || pairs.Any(pair => pair.Locked && pair.Winner == from && pair.Strength >= atLeast && Reaches(pairs, pair.Loser, to, atLeast));

    static long Contradicted(Poll poll, IReadOnlyList<int> order) => order.Index().Sum(above => order.Skip(above.Index + 1).Sum(below => poll.Prefer(below, above.Item)));

    static IEnumerable<IReadOnlyList<int>> Permutations(IReadOnlyList<int> rest) =>
        rest.Count == 0 ? [[]] : rest.SelectMany(first => Permutations([.. rest.Where(other => other != first)]).Select(others => (IReadOnlyList<int>)[first, .. others]));
}
