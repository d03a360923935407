namespace Fusion.Opinion.Polis;

/// <summary>Base clusters, and groups of them: 2 to 5 by the mean silhouette of the base clusters.</summary>
internal static class PolisGroups
{
    const int BaseClusters = 100;
    const int BaseRounds = 100;
    const int GroupRounds = 20;
    const int MostGroups = 5;

    /// <summary>Each point's group, and the groups' centres.</summary>
    public static (int[] Labels, (double X, double Y)[] Centres) Find((double X, double Y)[] points)
    {
        var ones = new double[points.Length];
        Array.Fill(ones, 1);
        var (bases, middles) = KMeans.Run(points, BaseClusters, ones, BaseRounds);
        var mass = new double[middles.Length];
        foreach (var label in bases)
            mass[label]++;
        var best = (Score: double.NegativeInfinity, Labels: new int[middles.Length], Centres: middles);
        for (var k = 2; k <= Math.Min(MostGroups, 2 + (middles.Length / 12)); k++)
        {
            var (labels, centres) = KMeans.Run(middles, k, mass, GroupRounds);
            var score = Silhouette(middles, labels, centres.Length);
            if (score >= best.Score)
                best = (score, labels, centres);
        }
        return (Array.ConvertAll(bases, label => best.Labels[label]), best.Centres);
    }

    /// <summary>The mean over points of how much nearer one's own group is than the next; one alone in its group counts 0.</summary>
    static double Silhouette((double X, double Y)[] points, int[] labels, int groups)
    {
        if (groups < 2)
            return 0;
        var total = 0.0;
        var sums = new double[groups];
        var counts = new int[groups];
        foreach (var label in labels)
            counts[label]++;
        for (var at = 0; at < points.Length; at++)
        {
            if (counts[labels[at]] == 1)
                continue;
            Array.Clear(sums);
            for (var other = 0; other < points.Length; other++)
                sums[labels[other]] += KMeans.Distance(points[at], points[other]);
            var inner = sums[labels[at]] / (counts[labels[at]] - 1);
            var outer = Enumerable.Range(0, groups).Where(group => group != labels[at] && counts[group] > 0).Min(group => sums[group] / counts[group]);
            total += Math.Max(inner, outer) > 0 ? (outer - inner) / Math.Max(inner, outer) : 0;
        }
        return total / points.Length;
    }
}
