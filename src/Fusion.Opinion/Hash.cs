namespace Fusion.Opinion;

/// <summary>Numbers well stirred: the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</summary>
internal static class Hash
{
    public static ulong Of(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    public static ulong Of(ulong first, ulong second) => Of(Of(first) ^ second);

    /// <summary>From 0 up to, not including, 1.</summary>
    public static double Unit(ulong value) => (Of(value) >> 11) * (1.0 / (1UL << 53));
}
