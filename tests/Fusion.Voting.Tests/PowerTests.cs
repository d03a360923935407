using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Fusion.Voting.Power;

namespace Fusion.Voting.Tests;

public sealed class PowerTests
{
    [GoldenFact]
    public void The_indices_of_known_games_are_those_computed_independently()
    {
        var rows = File.ReadAllLines(GoldenFactAttribute.PathOf("reference-values", "power", "power.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        var games = rows.GroupBy(row => row[0]).ToList();
        Assert.True(games.Count >= 6);
        Assert.All(games, game =>
        {
            var shares = VotingPower.Of([.. game.Select(row => long.Parse(row[3], CultureInfo.InvariantCulture))], long.Parse(game.First()[1], CultureInfo.InvariantCulture));
            foreach (var (row, share) in game.Zip(shares))
            {
                Assert.Equal(BigInteger.Parse(row[4], CultureInfo.InvariantCulture), share.Swings);
                Assert.Equal(double.Parse(row[5], CultureInfo.InvariantCulture), share.BanzhafNormalised.ToDouble(), 1e-15);
                Assert.Equal(double.Parse(row[6], CultureInfo.InvariantCulture), share.BanzhafAbsolute.ToDouble(), 1e-15);
                Assert.Equal(double.Parse(row[7], CultureInfo.InvariantCulture), share.ShapleyShubik.ToDouble(), 1e-15);
            }
        });
    }

    [Fact]
    public void A_small_weight_can_have_as_much_power_as_a_great_one()
    {
        var shares = VotingPower.Of([50, 49, 1], 51);
        Assert.Equal([new Fraction(3, 5), new Fraction(1, 5), new Fraction(1, 5)], shares.Select(share => share.BanzhafNormalised));
        Assert.Equal([new Fraction(2, 3), new Fraction(1, 6), new Fraction(1, 6)], shares.Select(share => share.ShapleyShubik));
    }

    [Fact]
    public void Counting_coalitions_by_weight_gives_the_same_as_looking_at_each() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            var random = new Random(seed);
            long[] weights = [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => (long)random.Next(0, 7) * random.Next(1, 3))];
            if (weights.Sum() == 0)
                return true;
            var quota = random.Next(1, (int)weights.Sum() + 1);
            var shares = VotingPower.Of(weights, quota);
            return shares.Select(share => share.Swings).SequenceEqual(weights.Select((_, voter) => (BigInteger)Swings(weights, quota, voter).Count()))
                && shares.Select(share => share.ShapleyShubik).SequenceEqual(weights.Select((_, voter) => Swings(weights, quota, voter).Aggregate(Fraction.Zero, (sum, others) => sum + Orders(others, weights.Length))))
                && shares.Aggregate(Fraction.Zero, (sum, share) => sum + share.ShapleyShubik) == 1;
        }).Check(Samples.Config);

    [Fact]
    public void More_than_128_voters_are_counted_in_numbers_of_any_size()
    {
        var shares = VotingPower.Of([.. Enumerable.Repeat(1L, 131)], 66);
        Assert.All(shares, share => Assert.Equal(new Fraction(1, 131), share.ShapleyShubik));
        Assert.All(VotingPower.Of([.. Enumerable.Repeat(3L, 127)], 200), share => Assert.Equal(new Fraction(1, 127), share.BanzhafNormalised));
    }

    [Fact]
    public void Impossible_games_are_refused()
    {
        Assert.Throws<ArgumentException>(() => VotingPower.Of([], 1));
        Assert.Throws<ArgumentException>(() => VotingPower.Of([-1, 3], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => VotingPower.Of([1, 2], 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => VotingPower.Of([1, 2], 0));
        Assert.Throws<ArgumentException>(() => VotingPower.Of([.. Enumerable.Range(0, 100).Select(i => 1_000_003L + i)], 50_000_000));
        Assert.Throws<OverflowException>(() => VotingPower.Of([long.MaxValue, 1], 5));
        Assert.Equal(1, Assert.Single(VotingPower.Of([long.MaxValue], long.MaxValue)).ShapleyShubik);
    }

    /// <summary>The sizes of the coalitions of others that one voter turns.</summary>
    static IEnumerable<int> Swings(long[] weights, long quota, int voter)
    {
        for (var set = 0; set < 1 << weights.Length; set++)
        {
            var weight = weights.Where((_, at) => (set >> at & 1) != 0).Sum();
            if ((set >> voter & 1) == 0 && weight < quota && weight + weights[voter] >= quota)
                yield return BitOperations.PopCount((uint)set);
        }
    }

    static Fraction Orders(int others, int all) => new(Factorial(others) * Factorial(all - 1 - others), Factorial(all));

    static BigInteger Factorial(int n) => Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, factor) => product * factor);
}
