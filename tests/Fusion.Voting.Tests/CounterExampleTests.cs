using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Tests;

/// <summary>For each law that a method does not satisfy, an election that shows it.</summary>
public sealed class CounterExampleTests
{
    [Fact]
    public void Instant_run_off_can_punish_the_winner_for_being_raised()
    {
        var before = Samples.Ranked("ABC", "39 A>B>C", "35 B>C>A", "26 C>A>B");
        Assert.Equal("A", Winner(RankedMethod.InstantRunoff, before));
        var raised = Samples.Ranked("ABC", "49 A>B>C", "25 B>C>A", "26 C>A>B");
        Assert.Equal("C", Winner(RankedMethod.InstantRunoff, raised));
    }

    [Theory]
    [InlineData(RankedMethod.ScottishStv)]
    [InlineData(RankedMethod.MeekStv)]
    [InlineData(RankedMethod.DroopStv)]
    public void A_transferable_vote_for_one_seat_can_do_so_too(RankedMethod method)
    {
        Assert.Equal("A", Winner(method, Samples.Ranked("ABC", "39 A>B>C", "35 B>C>A", "26 C>A>B")));
        Assert.Equal("C", Winner(method, Samples.Ranked("ABC", "49 A>B>C", "25 B>C>A", "26 C>A>B")));
    }

    [Theory]
    [InlineData(RankedMethod.InstantRunoff)]
    [InlineData(RankedMethod.ScottishStv)]
    [InlineData(RankedMethod.MeekStv)]
    [InlineData(RankedMethod.DroopStv)]
    [InlineData(RankedMethod.Plurality)]
    public void A_method_that_looks_at_first_places_can_pass_over_one_who_beats_every_other(RankedMethod method)
    {
        var ballots = Samples.Ranked("ABC", "40 A>B>C", "35 C>B>A", "25 B>A>C");
        Assert.Equal(1, PairwiseMatrix.Of(ballots).CondorcetWinner);
        Assert.Equal("A", Winner(method, ballots));
    }

    [Fact]
    public void Borda_can_pass_over_one_whom_more_than_half_put_first_and_who_beats_every_other()
    {
        var ballots = Samples.Ranked("ABC", "51 A>B>C", "49 B>C>A");
        Assert.Equal(0, PairwiseMatrix.Of(ballots).CondorcetWinner);
        Assert.Equal("B", Winner(RankedMethod.Borda, ballots));
    }

    [Theory]
    [InlineData(RankedMethod.Plurality)]
    [InlineData(RankedMethod.Minimax)]
    public void Plurality_and_minimax_can_elect_one_whom_every_other_beats(RankedMethod method)
    {
        var ballots = method == RankedMethod.Plurality
            ? Samples.Ranked("ABC", "40 A>B>C", "30 B>C>A", "30 C>B>A")
            : Samples.Ranked("ABCD", "1 D>A>B>C", "2 D>A>B>C", "3 A>B>C>D", "3 B>C>A>D", "3 C>A>B>D", "2 D>B>C>A", "2 D>C>A>B");
        var matrix = PairwiseMatrix.Of(ballots);
        var winner = ballots.Options.ToList().IndexOf(Winner(method, ballots));
        Assert.All(Enumerable.Range(0, matrix.Options).Where(other => other != winner), other => Assert.True(matrix[other, winner] > matrix[winner, other]));
    }

    [Fact]
    public void A_clone_splits_the_vote_under_plurality_and_wins_for_its_original_under_Borda()
    {
        Assert.Equal("A", Winner(RankedMethod.Plurality, Samples.Ranked("ABC", "60 A>C>B", "40 B>A>C")));
        Assert.Equal("B", Winner(RankedMethod.Plurality, Samples.Ranked("ABC", "31 A>C>B", "29 C>A>B", "40 B>A>C")));
        Assert.Equal("A", Winner(RankedMethod.Borda, Samples.Ranked("AB", "51 A>B", "49 B>A")));
        Assert.Equal("B", Winner(RankedMethod.Borda, Samples.Ranked("ABC", "51 A>B>C", "49 B>C>A")));
    }

    [Fact]
    public void Clones_of_a_loser_change_the_winner_under_Copeland()
    {
        // A beats B, B beats C, C beats A: a tie of three. With a clone of C, A still beats one and B beats two.
        Assert.Equal([0, 1, 2], Ties(RankedMethod.Copeland, Samples.Ranked("ABC", "4 A>B>C", "3 B>C>A", "2 C>A>B")).Single().Options);
        Assert.Equal([1, 2], Ties(RankedMethod.Copeland, Samples.Ranked("ABCD", "4 A>B>C>D", "3 B>C>D>A", "2 C>D>A>B")).Single().Options);
    }

    [Theory]
    [InlineData(RankedMethod.Schulze)]
    [InlineData(RankedMethod.RankedPairs)]
    [InlineData(RankedMethod.Minimax)]
    [InlineData(RankedMethod.Kemeny)]
    public void Where_a_third_option_stands_can_decide_between_two_whom_everybody_ranks_as_before(RankedMethod method)
    {
        // 65 put A above B in both; only C moves, on six ballots.
        var before = Samples.Ranked("ABC", "39 A>B>C", "35 B>C>A", "26 C>A>B");
        var after = Samples.Ranked("ABC", "33 A>B>C", "35 B>C>A", "32 C>A>B");
        Assert.Equal(PairwiseMatrix.Of(before)[0, 1], PairwiseMatrix.Of(after)[0, 1]);
        Assert.Equal("A", Winner(method, before));
        Assert.Equal("B", Winner(method, after));
    }

    static string Winner(RankedMethod method, Fusion.Voting.Ballots.RankedBallots ballots)
    {
        var result = Counting.Count(method, ballots, 1, TieRule.Stand);
        return result.Options[Assert.Single(result.Elected).Option];
    }

    static IReadOnlyList<TieBreak> Ties(RankedMethod method, Fusion.Voting.Ballots.RankedBallots ballots) => Counting.Count(method, ballots, 1, TieRule.Stand).Ties;
}
