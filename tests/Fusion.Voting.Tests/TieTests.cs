using Fusion.Voting.Choices;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Tests;

public sealed class TieTests
{
    [Theory]
    [InlineData("2026-11-22", "Ada", "5197ffdb6af689326c43c521cec6c59be2c2c104a81ddae276cfd63ed57e6294")]
    public void A_lot_is_what_sha256sum_prints_for_seed_line_feed_and_name(string seed, string name, string lot) => Assert.Equal(lot, Lots.Of(seed, name));

    [Fact]
    public void Lots_are_drawn_smallest_first_and_do_not_depend_on_the_order_of_the_ballot()
    {
        var names = new OptionList(["Ada", "Bea", "Cem", "Dag"]);
        var drawn = Lots.Draw("seed", names).Select(option => names[option]).ToList();
        var backwards = new OptionList(names.Reverse());
        Assert.Equal(drawn, Lots.Draw("seed", backwards).Select(option => backwards[option]));
        Assert.Equal(names.OrderBy(name => Lots.Of("seed", name), StringComparer.Ordinal), drawn);
        Assert.True(Enumerable.Range(0, 40).Select(seed => Lots.Draw($"{seed}", names)[0]).Distinct().Count() == 4);
    }

    [Fact]
    public void Two_of_one_name_draw_with_their_number() => Assert.Equal(["Ada#1", "Bea", "Ada#3"], Enumerable.Range(0, 3).Select(new OptionList(["Ada", "Bea", "Ada"]).DrawName));

    [Fact]
    public void Each_rule_decides_between_equals_in_its_own_way_and_is_written_down()
    {
        var ballots = Samples.Ranked("ABC", "1 A", "2 B", "2 C");
        var casting = Plurality.Count(ballots, 1, TieRule.Casting([0, 2, 1]));
        Assert.Equal([2], casting.ElectedOptions);
        var tie = Assert.Single(casting.Ties);
        Assert.Equal((1, TieOver.Election, TieBrokenBy.CastingVote), (tie.Stage, tie.Over, tie.By));
        Assert.Equal([1, 2], tie.Options);
        Assert.Equal([2], tie.Chosen);
        Assert.Equal([1], Plurality.Count(ballots, 1, TieRule.ListOrder).ElectedOptions);
        var lot = Plurality.Count(ballots, 1, TieRule.Lot("x"));
        Assert.Equal(string.CompareOrdinal(Lots.Of("x", "B"), Lots.Of("x", "C")) < 0 ? [1] : [2], lot.ElectedOptions);
        var stands = Plurality.Count(ballots, 1, TieRule.Stand);
        Assert.Empty(stands.Elected);
        Assert.False(stands.Complete);
        Assert.Equal([1, 2], Assert.Single(stands.Ties).Options);
    }

    [Fact]
    public void Equals_who_all_find_a_place_are_no_tie()
    {
        var result = Plurality.Count(Samples.Ranked("ABC", "1 A", "2 B", "2 C"), 2, TieRule.Stand);
        Assert.Equal([1, 2], result.ElectedOptions);
        Assert.Empty(result.Ties);
        Assert.True(result.Complete);
    }

    [Fact]
    public void A_casting_vote_must_rank_everybody_once()
    {
        Assert.Throws<ArgumentException>(() => Plurality.Count(Samples.Ranked("AB", "1 A", "1 B"), 1, TieRule.Casting([0])));
        Assert.Throws<ArgumentException>(() => Plurality.Count(Samples.Ranked("AB", "1 A", "1 B"), 1, TieRule.Casting([0, 0])));
    }
}
