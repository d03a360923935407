using System.Runtime.InteropServices;

namespace Fusion.Evidence.Agreement;

/// <summary>How often each value stands in each unit with two values or more, and in all of them.</summary>
internal sealed class ValueCounts
{
    readonly int[] counts;
    readonly double[] ranks;

    ValueCounts(double[] values, int[] counts, IReadOnlyList<IReadOnlyList<(int Value, int Count)>> units)
    {
        (Values, this.counts, Units) = (values, counts, units);
        Sum = counts.Sum();
        ranks = new double[values.Length];
        var before = 0;
        for (var c = 0; c < values.Length; before += counts[c++])
            ranks[c] = before + (counts[c] / 2.0);
    }

    /// <summary>The different values, ascending.</summary>
    public double[] Values { get; }

    /// <summary>For each unit the places of its values in <see cref="Values"/>, with how often they stand there.</summary>
    public IReadOnlyList<IReadOnlyList<(int Value, int Count)>> Units { get; }

    /// <summary>All values of all units.</summary>
    public int Sum { get; }

    public static ValueCounts Of(Ratings ratings)
    {
        var tallies = new List<Dictionary<double, int>>();
        for (var row = 0; row < ratings.Rows; row++)
        {
            var tally = Tally(ratings.Row(row));
            if (tally.Values.Sum() > 1)
                tallies.Add(tally);
        }
        double[] values = [.. tallies.SelectMany(tally => tally.Keys).Distinct().Order()];
        var counts = new int[values.Length];
        var units = new List<IReadOnlyList<(int, int)>>(tallies.Count);
        foreach (var tally in tallies)
        {
            List<(int Value, int Count)> unit = [.. tally.Select(pair => (Array.BinarySearch(values, pair.Key), pair.Value)).Order()];
            foreach (var (place, many) in unit)
                counts[place] = checked(counts[place] + many);
            units.Add(unit);
        }
        return new(values, counts, units);
    }

    /// <summary>Of units in each of which the values 1, 2, 3 … are counted already.</summary>
    public static ValueCounts Of(IReadOnlyList<IReadOnlyList<int>> units)
    {
        var kept = units.Where(unit => unit.Sum() > 1).ToList();
        double[] values = [.. Enumerable.Range(1, kept.Select(unit => unit.Count).DefaultIfEmpty().Max())];
        var counts = new int[values.Length];
        foreach (var unit in kept)
        {
            for (var place = 0; place < unit.Count; place++)
                counts[place] = checked(counts[place] + unit[place]);
        }
        return new(values, counts, [.. kept.Select(unit => unit.Index().Where(one => one.Item > 0).ToList())]);
    }

    static Dictionary<double, int> Tally(ReadOnlySpan<double> row)
    {
        var tally = new Dictionary<double, int>();
        foreach (var value in row)
        {
            if (!double.IsNaN(value))
                CollectionsMarshal.GetValueRefOrAddDefault(tally, value, out _)++;
        }
        return tally;
    }

    /// <summary>The sum of a distance over all ordered pairs of values.</summary>
    public double Total(Func<int, int, double> distance)
    {
        var sum = 0.0;
        for (var c = 0; c < counts.Length; c++)
        {
            for (var k = 0; k < c; k++)
                sum += 2 * distance(c, k) * counts[c] * counts[k];
        }
        return sum;
    }

    /// <summary>How many values lie between two of them in the order of all, counting half of each of the two.</summary>
    public double Between(int c, int k) => ranks[c] - ranks[k];
}
