namespace Fusion.Opinion.Polis;

/// <summary>k-means in the plane from the first k distinct points, weighted; centres without points vanish.</summary>
internal static class KMeans
{
    const double Still = 0.01;

    /// <summary>Each point's centre, and the centres.</summary>
    public static (int[] Labels, (double X, double Y)[] Centres) Run((double X, double Y)[] points, int k, double[] weights, int rounds)
    {
        var centres = points.Distinct().Take(k).ToArray();
        var labels = new int[points.Length];
        for (var round = 0; round <= rounds; round++)
        {
            for (var at = 0; at < points.Length; at++)
                labels[at] = Nearest(points[at], centres);
            var moved = Means(points, labels, weights, centres.Length);
            var kept = Enumerable.Range(0, centres.Length).Where(centre => moved[centre] is not null).ToArray();
            var place = new int[centres.Length];
            foreach (var (number, centre) in kept.Index())
                place[centre] = number;
            labels = Array.ConvertAll(labels, label => place[label]);
            var still = kept.Length == centres.Length && kept.All(centre => Distance(moved[centre]!.Value, centres[centre]) < Still);
            centres = Array.ConvertAll(kept, centre => moved[centre]!.Value);
            if (still)
                break;
        }
        return (labels, centres);
    }

    public static double Distance((double X, double Y) one, (double X, double Y) other) =>
        Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)));

    static int Nearest((double X, double Y) point, (double X, double Y)[] centres)
    {
        var (best, least) = (0, double.PositiveInfinity);
        for (var centre = 0; centre < centres.Length; centre++)
        {
            var (x, y) = (point.X - centres[centre].X, point.Y - centres[centre].Y);
            var distance = (x * x) + (y * y);
            if (distance < least)
                (best, least) = (centre, distance);
        }
        return best;
    }

    static (double X, double Y)?[] Means((double X, double Y)[] points, int[] labels, double[] weights, int centres)
    {
        var mass = new double[centres];
        var sums = new (double X, double Y)[centres];
        for (var at = 0; at < points.Length; at++)
        {
            mass[labels[at]] += weights[at];
            sums[labels[at]] = (sums[labels[at]].X + (weights[at] * points[at].X), sums[labels[at]].Y + (weights[at] * points[at].Y));
        }
        return [.. sums.Select((sum, centre) => mass[centre] > 0 ? (sum.X / mass[centre], sum.Y / mass[centre]) : ((double, double)?)null)];
    }
}
