using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fusion.Opinion.Mapping;

/// <summary>Fixed-point numbers. Sums of whole numbers are the same in every order, so a map is the same to the bit whatever the order of
/// the votes or the number of threads; and they are as fast as floats.</summary>
/// <remarks>Methods that work on vectors are compiled when they are first called, with all optimisation: code compiled ahead would do
/// without the machine's wide registers.</remarks>
internal static class Fixed
{
    /// <summary>Rows between two times that 32-bit sums are carried into 64-bit ones.</summary>
    public const int Block = 4096;

    /// <summary>Bits of a row's weight: a block of rows of weight one stays below 2³¹.</summary>
    public const int WeightBits = 18;

    /// <summary>A weight of one.</summary>
    public const int One = 1 << WeightBits;

    /// <summary>Steps of one nat in logarithms: a vote of the greatest surprise on every one of <see cref="VoteStore.MaxStatements"/> stays below 2³¹.</summary>
    public const int Nat = 1 << 10;

    /// <summary>The greatest surprise of one vote in nats.</summary>
    public const double MaxSurprise = 8;

    /// <summary>Steps of one in a person's place.</summary>
    public const int Place = 1 << 16;

    const int FineBits = 6;

    static readonly double[] Coarse = [.. Enumerable.Range(0, 1024).Select(step => Math.Exp(-(double)(step << FineBits) / Nat))];
    static readonly double[] Fine = [.. Enumerable.Range(0, 1 << FineBits).Select(step => Math.Exp(-(double)step / Nat))];

    /// <summary>A logarithm of a probability in steps.</summary>
    public static int Log(double probability) => (int)Math.Round(Math.Max(-MaxSurprise, Math.Log(probability)) * Nat);

    /// <summary>e to the power of minus that many steps; 0 from 64 nats.</summary>
    public static double ExpMinus(int steps)
    {
        var coarse = steps >> FineBits;
        return coarse >= Coarse.Length ? 0 : Coarse[coarse] * Fine[steps & ((1 << FineBits) - 1)];
    }

    /// <summary>The sum of the table's rows that the codes name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector256<int> Sum(ReadOnlySpan<int> codes, Vector256<int>[] table, Vector256<int> start)
    {
        var sum = start;
        foreach (var code in codes)
            sum += table[code];
        return sum;
    }

    /// <summary>The sum of the table's rows that the codes name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector128<int> Sum(ReadOnlySpan<int> codes, Vector128<int>[] table)
    {
        var sum = Vector128<int>.Zero;
        foreach (var code in codes)
            sum += table[code];
        return sum;
    }
}
