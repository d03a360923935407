namespace Fusion.Evidence.Agreement;

/// <summary>Krippendorff's α: whether raters use a scale alike, for any number of raters, with gaps.</summary>
/// <param name="Alpha">1 for perfect agreement, 0 for as much as by chance, below 0 for systematic disagreement; null where nothing varies: all values are the same, so that α is
/// undefined although everybody agrees.</param>
/// <param name="Units">How many units have two values or more; only these count.</param>
/// <param name="Values">How many values they have.</param>
/// <remarks>K. Krippendorff, Content Analysis (2nd edition 2004) chapter 11. Where most answers are alike α is near 0 though people agree: show r_wg and the distribution first.
/// R irr 0.84's value for complete data is another and wrong. O(units × raters + c²) for c different values.</remarks>
public sealed record Krippendorff(double? Alpha, int Units, int Values)
{
    /// <summary>α of ratings whose rows are units and whose columns are raters.</summary>
    /// <returns>α; or <see cref="FaultKind.TooFewPeople"/> if no unit has two values, <see cref="FaultKind.Negative"/> for a value below 0 on a ratio scale.</returns>
    public static Checked<Krippendorff> Of(Ratings ratings, ScaleLevel level)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return Of(ValueCounts.Of(ratings), level);
    }

    /// <summary>α of units whose ratings are counted already: α asks how often each value stands in a unit, not whose it is.</summary>
    /// <param name="units">For each unit how often each of the values 1, 2, 3 … stands there; not negative.</param>
    /// <param name="level">What the values mean.</param>
    /// <returns>α; or <see cref="FaultKind.TooFewPeople"/> if no unit has two values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Checked<Krippendorff> OfCounts(IReadOnlyList<IReadOnlyList<int>> units, ScaleLevel level)
    {
        ArgumentNullException.ThrowIfNull(units);
        foreach (var count in units.SelectMany(unit => unit))
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(units));
        return Of(ValueCounts.Of(units), level);
    }

    static Checked<Krippendorff> Of(ValueCounts table, ScaleLevel level)
    {
        if (table.Units.Count == 0)
            return new([new(FaultKind.TooFewPeople, "ratings", 0, 1)]);
        if (level == ScaleLevel.Ratio && table.Values[0] < 0)
            return new([new(FaultKind.Negative, "ratings", table.Values[0])]);
        var expected = table.Total(Distance(table, level));
        if (expected == 0)
            return new(new Krippendorff(null, table.Units.Count, table.Sum));
        var observed = table.Units.Sum(unit => Within(unit, table, level));
        return new(new Krippendorff(1 - ((table.Sum - 1) * observed / expected), table.Units.Count, table.Sum));
    }

    /// <summary>The squared differences over all ordered pairs of a unit, by its number of values less one.</summary>
    static double Within(IReadOnlyList<(int Value, int Count)> unit, ValueCounts table, ScaleLevel level)
    {
        var distance = Distance(table, level);
        double sum = 0;
        var values = 0;
        foreach (var (c, n) in unit)
        {
            values += n;
            foreach (var (k, m) in unit)
                sum += distance(c, k) * n * m;
        }
        return sum / (values - 1);
    }

    static Func<int, int, double> Distance(ValueCounts table, ScaleLevel level) => level switch
    {
        ScaleLevel.Nominal => (c, k) => c == k ? 0 : 1,
        ScaleLevel.Ordinal => (c, k) => Square(table.Between(c, k)),
        ScaleLevel.Interval => (c, k) => Square(table.Values[c] - table.Values[k]),
        ScaleLevel.Ratio => (c, k) => c == k ? 0 : Square((table.Values[c] - table.Values[k]) / (table.Values[c] + table.Values[k])),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    static double Square(double value) => value * value;
}
