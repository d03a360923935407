using FsCheck;
using FsCheck.Fluent;
using Fusion.Voting.Delegations;

namespace Fusion.Voting.Tests;

public sealed class DelegationTests
{
    [Fact]
    public void A_vote_follows_trust_until_somebody_votes_and_weights_add_up()
    {
        var result = DelegationCount.Resolve(Weights(1, 2, 3, 4, 5), [3], [new(1, 2), new(2, 3), new(4, 5)]);
        Assert.Equal([1, 2, 3], result.Fates[0].Chain.AsEnumerable());
        Assert.Equal([DelegationFate.Carried, DelegationFate.Carried, DelegationFate.Voted, DelegationFate.ChainEnds, DelegationFate.Absent], result.Fates.Select(fate => fate.Fate));
        Assert.Equal([KeyValuePair.Create(3, 3L)], result.Carried);
        Assert.Equal(3, result.Fates[0].CastBy);
        Assert.Null(result.Fates[3].CastBy);
    }

    [Fact]
    public void Voting_oneself_goes_before_ones_own_delegation()
    {
        var result = DelegationCount.Resolve(Weights(1, 2, 3), [2, 3], [new(1, 2), new(2, 3)]);
        Assert.Equal(2, result.Carried[2]);
        Assert.Equal(1, result.Carried[3]);
    }

    [Fact]
    public void A_closer_topic_goes_before_a_wider_one_and_everything_comes_last()
    {
        Delegation[] trust = [new(1, 2), new(1, 3, "schools"), new(1, 4, "budget"), new(1, 5, "sport")];
        Assert.Equal(4, DelegationCount.Resolve(Weights(1, 2, 3, 4, 5), [2, 3, 4, 5], trust, "budget", "schools").Fates[0].CastBy);
        Assert.Equal(3, DelegationCount.Resolve(Weights(1, 2, 3, 4, 5), [2, 3, 4, 5], trust, "schools").Fates[0].CastBy);
        Assert.Equal(2, DelegationCount.Resolve(Weights(1, 2, 3, 4, 5), [2, 3, 4, 5], trust, "health").Fates[0].CastBy);
        Assert.Throws<ArgumentException>(() => DelegationCount.Resolve(Weights(1, 2, 3), [], [new(1, 2), new(1, 3)]));
    }

    [Fact]
    public void A_circle_is_named_once_and_broken_by_a_member_who_votes()
    {
        Delegation[] circle = [new(2, 3), new(3, 4), new(4, 2), new(1, 3)];
        var stuck = DelegationCount.Resolve(Weights(1, 2, 3, 4), [], circle);
        Assert.All(stuck.Fates, fate => Assert.Equal(DelegationFate.Circle, fate.Fate));
        Assert.Equal([2, 3, 4], Assert.Single(stuck.Circles).AsEnumerable());
        Assert.Empty(stuck.Carried);
        var broken = DelegationCount.Resolve(Weights(1, 2, 3, 4), [4], circle);
        Assert.Empty(broken.Circles);
        Assert.Equal(4, broken.Carried[4]);
    }

    [Fact]
    public void A_chain_to_somebody_without_a_vote_ends_there() =>
        Assert.Equal(DelegationFate.ChainEnds, DelegationCount.Resolve(Weights(1), [], [new(1, 9)]).Fates[0].Fate);

    [Fact]
    public void Nobodys_weight_counts_twice_or_vanishes_unseen() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var random = new Random(seed);
            var voters = Enumerable.Range(0, random.Next(1, 12)).ToDictionary(voter => voter, _ => (long)random.Next(1, 5));
            var voted = voters.Keys.Where(_ => random.Next(4) == 0).ToList();
            var trust = voters.Keys.Where(_ => random.Next(4) != 0).Select(voter => (From: voter, To: random.Next(12))).Where(pair => pair.From != pair.To).Select(pair => new Delegation(pair.From, pair.To)).ToList();
            var result = DelegationCount.Resolve(voters, voted, trust);
            var uncast = result.Fates.Where(fate => fate.CastBy is null).Sum(fate => voters[fate.Voter]);
            return result.Carried.Values.Sum() + uncast == voters.Values.Sum()
                && result.Carried.Keys.Order().SequenceEqual(voted.Order())
                && result.Circles.All(circle => circle.Select((voter, at) => trust.Any(one => one.From == voter && one.To == circle[(at + 1) % circle.Length])).All(linked => linked));
        }).Check(Samples.Config);

    [Fact]
    public void Impossible_input_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Delegation(1, 1));
        Assert.Throws<ArgumentException>(() => DelegationCount.Resolve(Weights(1), [2], []));
        Assert.Throws<ArgumentException>(() => DelegationCount.Resolve(new Dictionary<int, long> { [1] = 0 }, [], []));
    }

    static Dictionary<int, long> Weights(params int[] voters) => voters.ToDictionary(voter => voter, _ => 1L);
}
