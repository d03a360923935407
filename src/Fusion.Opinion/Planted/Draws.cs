namespace Fusion.Opinion.Planted;

/// <summary>Random numbers from a seed: SplitMix64.</summary>
internal sealed class Draws(ulong seed)
{
    ulong state = seed;

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Unit() => Hash.Unit(state++);

    /// <summary>From Beta(shape, shape), by Jöhnk's method (Metrika 8 (1964)); quick for shapes up to 1.</summary>
    public double Beta(double shape)
    {
        while (true)
        {
            var (one, other) = (Math.Pow(Unit(), 1 / shape), Math.Pow(Unit(), 1 / shape));
            if (one + other is > 0 and <= 1)
                return one / (one + other);
        }
    }
}
