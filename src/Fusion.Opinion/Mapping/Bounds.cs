namespace Fusion.Opinion.Mapping;

/// <summary>What shares of few votes are likely to be: one-sided bounds at 95 %.</summary>
internal static class Bounds
{
    const double Z = 1.6448536269514722;

    /// <summary>Wilson's bounds of a share (Wilson, J. Amer. Statist. Assoc. 22 (1927)); 0 and 1 without votes.</summary>
    public static (double Lower, double Upper) Share(int count, int of)
    {
        if (of == 0)
            return (0, 1);
        var share = (double)count / of;
        var middle = share + (Z * Z / (2 * of));
        var half = Z * Math.Sqrt((share * (1 - share) / of) + (Z * Z / (4.0 * of * of)));
        var width = 1 + (Z * Z / of);
        return (Math.Max(0, (middle - half) / width), Math.Min(1, (middle + half) / width));
    }

    /// <summary>The least by which one share is likely above another (Newcombe's score interval, Statist. Med. 17 (1998), method 10).</summary>
    public static double Above(int count, int of, int otherCount, int otherOf)
    {
        if (of == 0 || otherOf == 0)
            return -1;
        var (share, other) = ((double)count / of, (double)otherCount / otherOf);
        var (below, above) = (share - Share(count, of).Lower, Share(otherCount, otherOf).Upper - other);
        return share - other - Math.Sqrt((below * below) + (above * above));
    }
}
