using Fusion.Opinion.Planted;
using Fusion.Opinion.Polis;

namespace Fusion.Opinion.Tests;

public sealed class MapTests
{
    [Theory]
    [InlineData(2000, 100, 0.3, 0.98)]
    [InlineData(5000, 500, 0.05, 0.94)]
    [InlineData(300, 60, 0.5, 0.98)]
    public void Planted_groups_are_found_and_lie_apart(int people, int statements, double fill, double least)
    {
        var planted = PlantedConversation.Make(people, statements, fill, 11);
        var map = Samples.Map(planted.Votes);
        Assert.Equal(Clarity.Distinct, map.Clarity);
        Assert.Equal(3, map.Groups.Count);
        Assert.All(map.Gaps, gap => Assert.True(gap.IsClear));
        Assert.InRange(Agreement.AdjustedRand(Samples.Groups(map), [.. planted.Groups.Select(group => (int?)group)]), least, 1);
        Assert.True(map.Groups[0].Size > map.Groups[1].Size && map.Groups[1].Size > map.Groups[2].Size);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Votes_by_chance_show_no_groups(int seed)
    {
        var map = Samples.Map(Samples.Store(Samples.Noise(400, 40, 0.5, seed), 400, 40));
        Assert.Equal(Clarity.None, map.Clarity);
        Assert.Empty(map.Groups);
        Assert.All(Samples.Groups(map), group => Assert.Null(group));
        Assert.Contains(Explanations.Of(map), explanation => explanation.Key == "map.none");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_spectrum_shows_two_leanings_without_a_gap(int seed)
    {
        var map = Samples.Map(Samples.Spectrum(1500, 60, seed));
        Assert.Equal(Clarity.Gradual, map.Clarity);
        Assert.Equal(2, map.Groups.Count);
        Assert.DoesNotContain(map.Gaps, gap => gap.IsClear);
        Assert.InRange(map.Temper, 1.5, 16);
    }

    [Fact]
    public void Two_camps_of_ten_are_two_groups_and_what_each_says_is_found()
    {
        var votes = Camps(10, 10, 8);
        var map = Samples.Map(votes);
        Assert.Equal(Clarity.Distinct, map.Clarity);
        Assert.Equal([10, 10], map.Groups.Select(group => group.Size));
        Assert.True(map[0].Group != map[19].Group && map[0].Certainty > 0.9);
        Assert.True(Math.Sign(map[0].X) == -Math.Sign(map[19].X));
        Assert.All(map.Groups[map[0].Group!.Value].Statements, one => Assert.Equal(one.Statement % 2 == 0 ? Vote.Agree : Vote.Disagree, one.Stance));
        Assert.Empty(map.CommonGround);
        Assert.Equal(8, map.Divisive.Count);
    }

    [Fact]
    public void What_both_camps_share_is_common_ground_on_either_side()
    {
        var votes = Camps(15, 12, 8);
        var agreed = votes.AddStatements(2);
        for (var person = 0; person < votes.Participants; person++)
        {
            votes.Set(person, agreed, Vote.Agree);
            votes.Set(person, agreed + 1, Vote.Disagree);
        }
        var map = Samples.Map(votes);
        Assert.Equal([(agreed, Vote.Agree), (agreed + 1, Vote.Disagree)], map.CommonGround.Select(ground => (ground.Statement, ground.Stance)));
        Assert.All(map.CommonGround, ground => Assert.InRange(ground.Least, 0.5, 1));
        Assert.Equal(2, map.CommonGround[0].ByGroup.Count);
    }

    [Fact]
    public void Small_conversations_are_treated_as_small()
    {
        for (var people = 0; people < OpinionMapper.LeastPeople; people++)
            Assert.Equal(Clarity.TooFew, Samples.Map(Camps((people + 1) / 2, people / 2, 6)).Clarity);
        Assert.Empty(Samples.Map(Camps(1, 1, 6)).CommonGround);
    }

    [Fact]
    public void Degenerate_conversations_are_answered_sensibly()
    {
        Assert.Equal(0, Samples.Map(new()).Participants);
        Quiet(Samples.Store([], 3, 0));
        Quiet(Samples.Store([], 3, 4));
        Quiet(Samples.Store([new(0, 0, Vote.Agree)], 1, 1));
        Quiet(Samples.Store(from person in Enumerable.Range(0, 50) from statement in Enumerable.Range(0, 9) select new Cast(person, statement, Vote.Pass), 50, 9));
        var identical = Quiet(Samples.Store(from person in Enumerable.Range(0, 50) from statement in Enumerable.Range(0, 9) select new Cast(person, statement, Vote.Agree), 50, 9));
        Assert.Equal(9, identical.CommonGround.Count);
        var one = Quiet(Samples.Store(Enumerable.Range(0, 100).Select(person => new Cast(person, 0, person % 2 == 0 ? Vote.Agree : Vote.Disagree)), 100, 1));
        Assert.Equal(Clarity.TooFew, one.Clarity);
        Assert.Equal([0], one.Divisive.Select(divisive => divisive.Statement));

        static OpinionMap Quiet(VoteStore votes)
        {
            foreach (var map in new[] { Samples.Map(votes), PolisMapper.Map(votes) })
                Assert.All(Enumerable.Range(0, votes.Participants), person => Assert.True(float.IsFinite(map[person].X) && float.IsFinite(map[person].Y) && map[person].Certainty is >= 0 and <= 1));
            Assert.Empty(Samples.Map(votes).Groups);
            Assert.NotEmpty(Explanations.Of(Samples.Map(votes)));
            return Samples.Map(votes);
        }
    }

    [Fact]
    public void Each_person_is_told_where_they_stand()
    {
        var votes = Camps(10, 10, 8);
        var silent = votes.AddParticipants();
        var map = Samples.Map(votes);
        Assert.Equal("person.group", Explanations.OfPerson(map, 0).Key);
        Assert.Equal("person.noVotes", Explanations.OfPerson(map, silent).Key);
        Assert.Equal("person.noGroups", Explanations.OfPerson(Samples.Map(Camps(1, 1, 2)), 0).Key);
    }

    [Fact]
    public void Every_explanation_has_its_sentence_in_English()
    {
        VoteStore[] all = [Camps(10, 10, 8), Camps(1, 1, 2), Samples.Store(Samples.Noise(400, 40, 0.5, 1), 400, 40), Samples.Spectrum(500, 40, 1), Samples.Store(from person in Enumerable.Range(0, 50) from statement in Enumerable.Range(0, 2) select new Cast(person, statement, statement == 0 ? Vote.Agree : Vote.Disagree), 50, 2)];
        foreach (var votes in all)
        {
            var words = new Cli.Map.MapWords(new(votes, [.. Enumerable.Range(0, votes.Participants).Select(id => (long)id)], [.. Enumerable.Range(0, votes.Statements).Select(id => (long)id)], []), []);
            foreach (var map in new[] { Samples.Map(votes), PolisMapper.Map(votes) })
                Assert.All(Explanations.Of(map), explanation => Assert.DoesNotContain('{', words.Say(explanation)));
        }
    }

    [Fact]
    public void One_person_may_vote_on_as_many_statements_as_there_may_be()
    {
        var votes = new VoteStore();
        votes.AddStatements(VoteStore.MaxStatements);
        var codes = new int[VoteStore.MaxStatements];
        for (var person = 0; person < 10; person++)
        {
            for (var statement = 0; statement < codes.Length; statement++)
                codes[statement] = VoteCode.Of(statement, person < 5 ? Vote.Agree : Vote.Disagree);
            votes.AddRow(codes);
        }
        var map = Samples.Map(votes);
        Assert.Equal(2, map.Groups.Count);
        Assert.Equal([5, 5], map.Groups.Select(group => group.Size));
        Assert.All(Enumerable.Range(0, 10), person => Assert.Equal(map[person < 5 ? 0 : 9].Group, map[person].Group));
    }

    [Fact]
    public void A_vote_that_is_none_and_a_number_that_nobody_has_are_refused()
    {
        var votes = Camps(1, 1, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => votes.Set(0, 0, (Vote)2));
        Assert.Throws<ArgumentOutOfRangeException>(() => votes.Set(2, 0, Vote.Agree));
        Assert.Throws<ArgumentOutOfRangeException>(() => votes.Set(0, 2, Vote.Agree));
        Assert.Throws<ArgumentOutOfRangeException>(() => votes.Set(-1, 0, Vote.Agree));
        Assert.Throws<ArgumentOutOfRangeException>(() => votes.AddStatements(VoteStore.MaxStatements));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MapOptions(0));
    }

    /// <summary>Two camps that say the opposite on everything, but for one vote each.</summary>
    internal static VoteStore Camps(int one, int other, int statements) => Samples.Store(
        from person in Enumerable.Range(0, one + other)
        from statement in Enumerable.Range(0, statements)
        let with = (statement % 2 == 0) == (person < one) != (statements > 4 && person % statements == statement)
        select new Cast(person, statement, with ? Vote.Agree : Vote.Disagree), one + other, statements);
}
