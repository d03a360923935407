using System.Numerics;

namespace Fusion.Voting.Proportional;

/// <summary>1, 1/2, 1/3 … as whole numbers, by their least common multiple.</summary>
internal static class Harmonic
{
    /// <summary>The least common multiple of 1 to n.</summary>
    public static BigInteger CommonMultiple(int n)
    {
        var multiple = BigInteger.One;
        for (var i = 2; i <= n; i++)
            multiple = multiple / BigInteger.GreatestCommonDivisor(multiple, i) * i;
        return multiple;
    }
}
