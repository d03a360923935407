namespace Fusion.Evidence;

/// <summary>From <paramref name="Low"/> to <paramref name="High"/>, both ends included.</summary>
/// <param name="Low">The lower end, in the unit of what it is an interval of.</param>
/// <param name="High">The upper end; not below <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The distance between the ends; not negative.</summary>
    public double Width => High - Low;

    /// <summary>Whether <paramref name="value"/> lies inside or on an end.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    internal static Interval Around(double centre, double half) => new(centre - half, centre + half);
}
