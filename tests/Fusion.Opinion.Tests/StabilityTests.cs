using System.Text.Json;
using Fusion.Opinion.Planted;

namespace Fusion.Opinion.Tests;

public sealed class StabilityTests
{
    [Fact]
    public void As_votes_arrive_nothing_flips_and_no_letter_swaps()
    {
        var all = Samples.Of(PlantedConversation.Make(600, 60, 0.5, 4).Votes);
        new Random(1).Shuffle(all);
        var votes = Samples.Store(all.Take(6000), 600, 60);
        var mapper = new OpinionMapper();
        var map = mapper.Update(votes);
        Assert.Equal(3, map.Groups.Count);
        foreach (var batch in all.Skip(6000).Chunk(200))
        {
            foreach (var vote in batch)
                votes.Set(vote.Person, vote.Statement, vote.Vote);
            var next = mapper.Update(votes, map.Memory);
            var both = Enumerable.Range(0, 600).Where(person => map[person].Group is not null && next[person].Group is not null).ToList();
            Assert.InRange((double)both.Count(person => map[person].Group == next[person].Group) / both.Count, 0.95, 1);
            Assert.True(both.Sum(person => (map[person].X * next[person].X) + (map[person].Y * next[person].Y)) > 0.95 * both.Sum(person => (next[person].X * next[person].X) + (next[person].Y * next[person].Y)));
            map = next;
        }
    }

    [Fact]
    public void A_map_with_its_own_memory_is_the_same_map()
    {
        var votes = PlantedConversation.Make(1000, 80, 0.3, 9).Votes;
        var map = Samples.Map(votes);
        var again = Samples.Map(votes, map.Memory);
        Assert.InRange(Agreement.AdjustedRand(Samples.Groups(map), Samples.Groups(again)), 0.99, 1);
        Assert.All(Enumerable.Range(0, 1000), person => Assert.Equal(map[person].X, again[person].X, 0.02f));
    }

    [Fact]
    public void New_statements_and_people_join_a_map_without_turning_it()
    {
        var votes = MapTests.Camps(20, 15, 10);
        var map = Samples.Map(votes);
        var statement = votes.AddStatements();
        var person = votes.AddParticipants();
        votes.Set(person, statement, Vote.Agree);
        votes.Set(person, 0, Vote.Agree);
        var next = Samples.Map(votes, map.Memory);
        Assert.All(Enumerable.Range(0, 35), who => Assert.Equal(map[who].Group, next[who].Group));
        Assert.Equal(map[0].X, next[0].X, 0.1f);
    }

    [Fact]
    public void Letters_stay_when_the_groups_sizes_pass_each_other()
    {
        var votes = MapTests.Camps(20, 15, 10);
        var map = Samples.Map(votes);
        var (large, small) = (map[0].Group, map[34].Group);
        Assert.Equal((0, 1), (large, small));
        var first = votes.AddParticipants(30);
        for (var person = first; person < votes.Participants; person++)
            for (var statement = 0; statement < 10; statement++)
                votes.Set(person, statement, statement % 2 == 0 ? Vote.Disagree : Vote.Agree);
        var next = Samples.Map(votes, map.Memory);
        Assert.Equal((large, small), (next[0].Group, next[34].Group));
        Assert.True(next.Groups[1].Size > next.Groups[0].Size);
    }

    [Fact]
    public void A_memory_survives_being_kept_as_JSON()
    {
        var votes = PlantedConversation.Make(500, 40, 0.5, 2).Votes;
        var memory = Samples.Map(votes).Memory;
        var kept = JsonSerializer.Deserialize<MapMemory>(JsonSerializer.Serialize(memory));
        Assert.Equal(Samples.Print(Samples.Map(votes, memory)), Samples.Print(Samples.Map(votes, kept)));
    }

    [Fact]
    public void A_memory_of_another_conversation_or_a_broken_one_is_refused()
    {
        var memory = Samples.Map(MapTests.Camps(20, 15, 10)).Memory!;
        Assert.Throws<ArgumentException>(() => Samples.Map(MapTests.Camps(20, 15, 9), memory));
        Assert.Throws<ArgumentException>(() => Samples.Map(MapTests.Camps(20, 15, 10), memory with { Shares = [1] }));
        Assert.Throws<ArgumentException>(() => Samples.Map(MapTests.Camps(20, 15, 10), memory with { Agree = [.. memory.Agree.Select(_ => double.NaN)] }));
        Assert.Throws<ArgumentException>(() => Samples.Map(MapTests.Camps(20, 15, 10), memory with { Groups = [0, 0] }));
    }

    [Fact]
    public void Groups_are_named_as_soon_as_there_are_enough_people_and_dropped_as_soon_as_there_are_not()
    {
        var votes = MapTests.Camps(10, 10, 8);
        for (var person = 0; person < 13; person++)
            votes.Ban(person);
        var few = Samples.Map(votes);
        Assert.Equal(Clarity.TooFew, few.Clarity);
        for (var person = 0; person < 13; person++)
            votes.Ban(person, ban: false);
        var many = Samples.Map(votes, few.Memory);
        Assert.Equal(2, many.Groups.Count);
        for (var person = 0; person < 13; person++)
            votes.Ban(person);
        Assert.Empty(Samples.Map(votes, many.Memory).Groups);
    }

    [Fact]
    public void Half_of_the_people_show_the_same_groups_where_they_are_clear()
    {
        var votes = PlantedConversation.Make(600, 60, 0.5, 4).Votes;
        var halves = Resampling.Of(votes, Samples.Map(votes), 6, 1);
        Assert.Equal((6, 1.0), (halves.ByNumber[3], halves.SameNumber));
        Assert.InRange(halves.SamePeople, 0.95, 1);
    }
}
