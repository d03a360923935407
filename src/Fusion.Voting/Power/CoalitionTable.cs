using System.Numerics;

namespace Fusion.Voting.Power;

/// <summary>How many coalitions of each size and each weight below the quota there are.</summary>
internal sealed class CoalitionTable<T>
    where T : struct, IBinaryInteger<T>
{
    readonly int voters;
    readonly int quota;
    readonly T[][] counts;

    public CoalitionTable(long[] weights, int quota)
    {
        (voters, this.quota) = (weights.Length, quota);
        counts = [.. Enumerable.Range(0, voters + 1).Select(_ => new T[quota])];
        counts[0][0] = T.One;
        for (var voter = 0; voter < voters; voter++)
        {
            for (var size = voter; size >= 0 && weights[voter] < quota; size--)
            {
                var weight = (int)weights[voter];
                var (from, to) = (counts[size], counts[size + 1]);
                for (var sum = 0; sum + weight < quota; sum++)
                    to[sum + weight] += from[sum];
            }
        }
    }

    /// <summary>By size, the coalitions without one voter of this weight that lose, and win with them.</summary>
    public BigInteger[] Swings(long weight)
    {
        var swings = new BigInteger[voters];
        var own = (int)Math.Min(weight, quota);
        // Coalitions without the voter: all of this size, less those of one member fewer, without the voter, to whom the voter was added.
        var without = new T[quota];
        var fewer = new T[quota];
        for (var size = 0; size < voters; size++)
        {
            counts[size].CopyTo(without, 0);
            for (var sum = own; sum < quota; sum++)
                without[sum] -= fewer[sum - own];
            for (var sum = quota - own; sum < quota; sum++)
                swings[size] += BigInteger.CreateChecked(without[sum]);
            (without, fewer) = (fewer, without);
        }
        return swings;
    }
}
