using FsCheck;
using FsCheck.Fluent;

namespace Fusion.Opinion.Tests;

public sealed class VoteStoreTests
{
    [Fact]
    public void A_store_says_what_a_dictionary_says_after_any_votes_withdrawals_bans_and_moderation() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => seed)), seed =>
        {
            var random = new Random(seed);
            var store = new VoteStore();
            var (votes, banned, moderated) = (new Dictionary<(int, int), Vote>(), new HashSet<int>(), new HashSet<int>());
            store.AddParticipants(6);
            store.AddStatements(30);
            for (var step = 0; step < 600; step++)
                Step(store, votes, banned, moderated, random);
            var counting = votes.Where(vote => !banned.Contains(vote.Key.Item1)).ToList();
            return votes.All(vote => store.Get(vote.Key.Item1, vote.Key.Item2) == vote.Value)
                && Enumerable.Range(0, 6).Sum(person => store.VotesOf(person).Count) == votes.Count
                && Enumerable.Range(0, 30).All(statement => store.TallyOf(statement) == new Tally(Count(Vote.Agree, statement), Count(Vote.Disagree, statement), Count(Vote.Pass, statement)))
                && store.Votes == counting.Count(vote => !moderated.Contains(vote.Key.Item2));

            int Count(Vote what, int statement) => counting.Count(vote => vote.Key.Item2 == statement && vote.Value == what);
        }).Check(Samples.Config);

    [Fact]
    public void A_vote_that_changes_nothing_says_so()
    {
        var store = Samples.Store([new(0, 0, Vote.Agree)], 1, 1);
        Assert.False(store.Set(0, 0, Vote.Agree));
        Assert.True(store.Set(0, 0, Vote.Pass));
        Assert.True(store.Withdraw(0, 0));
        Assert.False(store.Withdraw(0, 0));
        Assert.Null(store.Get(0, 0));
    }

    static void Step(VoteStore store, Dictionary<(int, int), Vote> votes, HashSet<int> banned, HashSet<int> moderated, Random random)
    {
        var (person, statement, vote) = (random.Next(6), random.Next(30), (Vote)(random.Next(3) - 1));
        switch (random.Next(10))
        {
            case < 7:
                Assert.Equal(!votes.TryGetValue((person, statement), out var was) || was != vote, store.Set(person, statement, vote));
                votes[(person, statement)] = vote;
                break;
            case 7:
                Assert.Equal(votes.Remove((person, statement)), store.Withdraw(person, statement));
                break;
            case 8:
                store.Ban(person, vote == Vote.Agree);
                _ = vote == Vote.Agree ? banned.Add(person) : banned.Remove(person);
                break;
            default:
                store.Moderate(statement, vote == Vote.Agree);
                _ = vote == Vote.Agree ? moderated.Add(statement) : moderated.Remove(statement);
                break;
        }
    }
}
