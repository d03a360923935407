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
        List<double[]> rows = [];
        for (var row = 0; row < ratings.Rows; row++)
        {
            double[] present = [.. ratings.Row(row).ToArray().Where(value => !double.IsNaN(value)).Order()];
            if (present.Length > 1)
                rows.Add(present);
        }
        double[] values = [.. rows.SelectMany(row => row).Distinct().Order()];
        var counts = new int[values.Length];
        var units = new List<IReadOnlyList<(int, int)>>(rows.Count);
        foreach (var row in rows)
        {
            List<(int, int)> unit = [];
            foreach (var run in row.GroupBy(value => value))
            {
                var (place, many) = (Array.BinarySearch(values, run.Key), run.Count());
                counts[place] += many;
                unit.Add((place, many));
            }
            units.Add(unit);
        }
        return new(values, counts, units);
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
