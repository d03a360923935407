namespace Fusion.Evidence.Numbers;

/// <summary>Finds the point above 0 with given probabilities below and above it.</summary>
internal static class QuantileSearch
{
    const double Start = 8;
    const double Settled = 1e-10;

    /// <summary>The normal deviate above which lies the share <paramref name="upper"/>, to 5e-4: where to begin.</summary>
    /// <remarks>M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964) 26.2.23.</remarks>
    public static double RoughNormal(double upper)
    {
        var beside = Math.Min(upper, 1 - upper);
        var t = Math.Sqrt(-2 * Math.Log(Math.Max(beside, 1e-300)));
        var z = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        return upper < 0.5 ? z : -z;
    }

    /// <summary>Newton's method on the logarithm of the smaller tail over ln x, kept inside a bracket.</summary>
    /// <param name="tails">The distribution, at a point above 0.</param>
    /// <param name="slope">Its density times the point: how the probability grows over ln x.</param>
    /// <param name="sought">The probabilities wanted; both above 0.</param>
    /// <param name="guess">Somewhere near; above 0.</param>
    public static double Find(Func<double, Tails> tails, Func<double, double> slope, Tails sought, double guess)
    {
        var below = sought.Lower <= sought.Upper;
        var goal = Math.Log(below ? sought.Lower : sought.Upper);
        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        var at = Math.Log(guess);
        var stride = Start;
        for (var round = 0; round < 500; round++)
        {
            var x = Math.Exp(at);
            var here = tails(x);
            var tail = below ? here.Lower : here.Upper;
            var gap = below ? goal - Math.Log(tail) : Math.Log(tail) - goal;
            if (gap == 0)
                return x;
            (low, high) = gap > 0 ? (at, high) : (low, at);
            var next = at + (gap * tail / slope(x));
            if (Math.Abs(next - at) <= Settled)
                return Math.Exp(next); // a step further the error is its square
            if (!(next > low && next < high) || Math.Abs(next - at) > stride)
            {
                next = double.IsInfinity(low) ? high - stride : double.IsInfinity(high) ? low + stride : (low + high) / 2;
                stride = double.IsInfinity(low) || double.IsInfinity(high) ? stride * 2 : Start;
            }
            if (next == low || next == high)
                return Math.Exp(next);
            at = next;
        }
        return Math.Exp(at);
    }
}
