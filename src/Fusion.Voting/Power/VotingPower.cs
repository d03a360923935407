using System.Numerics;

namespace Fusion.Voting.Power;

/// <summary>Banzhaf and Shapley-Shubik power indices, exactly.</summary>
/// <remarks>
/// J. F. Banzhaf (1965), L. S. Penrose (1946), L. S. Shapley and M. Shubik (1954). Coalitions are counted by size and weight (generating functions, after S. J. Brams and
/// P. J. Affuso, 1976) and a voter's own factor is divided out again. Weights are first divided by their greatest common divisor, and of a game and its dual, which have the same
/// indices, the one with the smaller quota q is counted. Time: voters² × q for all voters; memory: voters × q counts.
/// </remarks>
public static class VotingPower
{
    /// <summary>The greatest product of voters² and reduced quota that is computed.</summary>
    public const long MostSteps = 2_000_000_000;

    /// <summary>Computes the power of each voter.</summary>
    /// <param name="weights">Whole weights, not negative, at least one above 0.</param>
    /// <param name="quota">The weight that wins: 1 to the sum of the weights.</param>
    /// <exception cref="ArgumentException">A weight is negative, all are 0, there are more than 1,000, or it would take too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quota cannot be reached, or is less than 1.</exception>
    /// <exception cref="OverflowException">The weights add up to more than 2⁶³ - 1.</exception>
    public static IReadOnlyList<PowerShare> Of(IReadOnlyList<long> weights, long quota)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count is 0 or > 1000 || weights.Any(weight => weight < 0))
            throw new ArgumentException("There are 1 to 1,000 weights, and none is negative.", nameof(weights));
        var total = weights.Aggregate(0L, (sum, weight) => checked(sum + weight));
        ArgumentOutOfRangeException.ThrowIfLessThan(quota, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quota, total);
        var common = weights.Aggregate(BigInteger.Zero, (divisor, weight) => BigInteger.GreatestCommonDivisor(divisor, weight));
        var unit = (long)common;
        var reduced = ((quota - 1) / unit) + 1;
        var least = Math.Min(reduced, (total / unit) - reduced + 1);
        if ((Int128)weights.Count * weights.Count * least > MostSteps)
            throw new ArgumentException("Quota and number of voters are too great to be counted exactly.", nameof(weights));
        long[] units = [.. weights.Select(weight => weight / unit)];
        // 2¹²⁷ counts fit; beyond, whole numbers of any size.
        var swings = weights.Count < 128 ? Swings<UInt128>(units, (int)least) : Swings<BigInteger>(units, (int)least);
        return Shares(weights, swings);
    }

    /// <summary>For each voter, by the number of others in the coalition, how often this voter turns it.</summary>
    static BigInteger[][] Swings<T>(long[] weights, int quota)
        where T : struct, IBinaryInteger<T>
    {
        var table = new CoalitionTable<T>(weights, quota);
        var known = new Dictionary<long, BigInteger[]>();
        return [.. weights.Select(weight => known.TryGetValue(weight, out var swings) ? swings : known[weight] = table.Swings(weight))];
    }

    static List<PowerShare> Shares(IReadOnlyList<long> weights, BigInteger[][] bySize)
    {
        var n = weights.Count;
        BigInteger[] swings = [.. bySize.Select(sizes => sizes.Aggregate(BigInteger.Zero, BigInteger.Add))];
        var all = swings.Aggregate(BigInteger.Zero, BigInteger.Add);
        var factorials = new BigInteger[n + 1];
        factorials[0] = BigInteger.One;
        for (var i = 1; i <= n; i++)
            factorials[i] = factorials[i - 1] * i;
        Fraction Orders(int voter) => new(bySize[voter].Select((count, size) => count * factorials[size] * factorials[n - 1 - size]).Aggregate(BigInteger.Zero, BigInteger.Add), factorials[n]);
        return
        [
            .. Enumerable.Range(0, n).Select(voter => new PowerShare(
                weights[voter], swings[voter], new Fraction(swings[voter], all), new Fraction(swings[voter], BigInteger.One << (n - 1)), Orders(voter))),
        ];
    }
}
