namespace Fusion.Governance.Tests;

/// <summary>What follows from votes under the rule of a level.</summary>
public sealed class CountTests
{
    static Verdict Under(string form, Matter matter, long electorate, long yes, long no, long abstained, bool isOver = true)
    {
        var rules = Forms.Rules(form);
        var rule = rules.Of(matter);
        return new Count(electorate, yes, no, abstained, (int)(yes + no + abstained)).Under(rules.Of(rule.Level)!, rule.Majority, isOver);
    }

    [Theory]
    [InlineData(9, 2, 1, 0, Verdict.Carried)] // a third takes part, two thirds agree
    [InlineData(9, 1, 1, 1, Verdict.Lost)]
    [InlineData(10, 2, 1, 0, Verdict.NoQuorum)]
    [InlineData(9, 0, 0, 3, Verdict.Lost)]
    [InlineData(0, 0, 0, 0, Verdict.Lost)]
    public void Schools_change_their_federations_rules_by_two_thirds_of_a_third(long electorate, long yes, long no, long abstained, Verdict verdict) =>
        Assert.Equal(verdict, Under("federal-community", Matter.Rules, electorate, yes, no, abstained));

    [Fact]
    public void More_than_half_is_more_than_half()
    {
        Assert.Equal(Verdict.Lost, Under("federal-community", Matter.Standards, 10, 5, 5, 0));
        Assert.Equal(Verdict.Carried, Under("federal-community", Matter.Standards, 11, 6, 5, 0));
    }

    [Fact]
    public void A_council_of_nine_needs_three_who_take_part() => Assert.Equal(Verdict.NoQuorum, Under("federal-community", Matter.Programme, 2, 2, 0, 0));

    [Fact]
    public void One_objection_stops_an_alliance()
    {
        Assert.Equal(Verdict.Lost, Under("alliance", Matter.Purpose, 10, 9, 1, 0));
        Assert.Equal(Verdict.Carried, Under("alliance", Matter.Purpose, 10, 5, 0, 0));
        Assert.Equal(Verdict.NoQuorum, Under("alliance", Matter.Purpose, 10, 4, 0, 0));
        Assert.Equal(Verdict.Lost, Under("alliance", Matter.Purpose, 10, 0, 0, 5));
    }

    [Fact]
    public void Among_peers_silence_agrees_when_the_time_is_over()
    {
        Assert.Equal(Verdict.Open, Under("self-organising", Matter.Standards, 100, 0, 0, 0, isOver: false));
        Assert.Equal(Verdict.Carried, Under("self-organising", Matter.Standards, 100, 0, 0, 0));
        Assert.Equal(Verdict.Lost, Under("self-organising", Matter.Standards, 100, 50, 1, 0));
    }

    [Fact]
    public void The_centre_decides_at_once()
    {
        Assert.Equal(Verdict.Carried, Under("branded-chain", Matter.Rules, 1, 1, 0, 0, isOver: false));
        Assert.Equal(Verdict.Lost, Under("branded-chain", Matter.Rules, 1, 0, 1, 0, isOver: false));
        Assert.Equal(Verdict.Open, Under("branded-chain", Matter.Rules, 1, 0, 0, 0, isOver: false));
    }

    [Fact]
    public void Nothing_is_settled_before_the_time_is_over_unless_everybody_has_voted()
    {
        Assert.Equal(Verdict.Open, Under("federal-community", Matter.Standards, 10, 9, 0, 0, isOver: false));
        Assert.Equal(Verdict.Carried, Under("federal-community", Matter.Standards, 10, 9, 1, 0, isOver: false));
        Assert.Equal(Verdict.Open, Under("alliance", Matter.Purpose, 10, 9, 1, 0, isOver: false));
    }

    [Fact]
    public void While_nobody_has_a_vote_nothing_is_settled_before_the_time_is_over() => Assert.Equal(Verdict.Open, Under("federal-community", Matter.Rules, 0, 0, 0, 0, isOver: false));

    [Fact]
    public void No_rounding_decides()
    {
        Assert.True(new Share(2, 3).IsMet(2_000_000_000_000, 3_000_000_000_000));
        Assert.False(new Share(2, 3).IsMet(1_999_999_999_999, 3_000_000_000_000));
        Assert.Throws<OverflowException>(() => new Share(2, 3).IsMet(long.MaxValue, long.MaxValue));
    }
}
