using Fusion.Opinion.Planted;
using Fusion.Opinion.Polis;

namespace Fusion.Opinion.Tests;

public sealed class RouterTests
{
    [Fact]
    public void Every_statement_is_shown_once_and_then_none()
    {
        var votes = Samples.Store([], 1, 12);
        votes.Moderate(5);
        var router = new StatementRouter();
        var shown = new List<int>();
        while (router.Next(votes, 0, (ulong)shown.Count) is { } statement)
        {
            votes.Set(0, statement, Vote.Pass);
            shown.Add(statement);
        }
        Assert.Equal([0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11], shown.Order());
        Assert.Null(PolisRouter.Next(votes, null, 0, 1));
    }

    [Fact]
    public void The_same_seed_shows_the_same_statement_and_seeds_differ()
    {
        var votes = Samples.Store([], 1, 50);
        var router = new StatementRouter();
        Assert.Equal(router.Next(votes, 0, 3), router.Next(votes, 0, 3));
        Assert.True(Enumerable.Range(0, 30).Select(seed => router.Next(votes, 0, (ulong)seed)).Distinct().Count() > 15);
    }

    [Fact]
    public void New_statements_and_those_that_tell_groups_apart_come_sooner()
    {
        var votes = MapTests.Camps(30, 30, 10);
        var same = votes.AddStatements(3);
        for (var person = 0; person < 60; person++)
            for (var statement = same; statement < same + 2; statement++)
                votes.Set(person, statement, Vote.Agree);
        var router = new StatementRouter(Samples.Map(votes));
        var asked = votes.AddParticipants();
        var first = Enumerable.Range(0, 3000).Select(seed => router.Next(votes, asked, (ulong)seed)!.Value).CountBy(statement => statement).ToDictionary();
        Assert.True(first[0] > 3 * first.GetValueOrDefault(same), "What tells the camps apart comes before what all share.");
        Assert.True(first[same + 2] > 3 * first.GetValueOrDefault(same), "What nobody has seen comes before what all share.");
    }

    [Fact]
    public void Choosing_allocates_nothing()
    {
        var votes = PlantedConversation.Make(300, 80, 0.5, 1).Votes;
        var router = new StatementRouter(Samples.Map(votes));
        router.Next(votes, 0, 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var person = 0; person < 300; person++)
            router.Next(votes, person, 2);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
