namespace Fusion.Opinion.Mapping;

/// <summary>Turns new axes so that the picture stays as it was: no flips, no swaps, no spinning.</summary>
internal static class Facing
{
    /// <summary>Axes whose values are within this share of each other are no order: the one that was drawn stays drawn.</summary>
    const double Near = 0.9;

    /// <summary>The axes, the first two turned or mirrored to lie as near as can be to those before (orthogonal Procrustes: Schönemann,
    /// Psychometrika 31 (1966)); without any before, so that to the right and upwards is to agree with more.</summary>
    public static Axes Turn(Axes axes, double[] before)
    {
        var loadings = (double[])axes.Loadings.Clone();
        var values = (double[])axes.Values.Clone();
        if (before.Length == 0)
        {
            Mirror(loadings);
            return new() { Loadings = loadings, Values = values };
        }
        Array.Resize(ref before, loadings.Length);
        if (values[2] >= Near * values[1] && Kept(loadings, before, 2) > Kept(loadings, before, 1))
            Swap(loadings, values);
        double a = Axes.Dot(loadings, 0, before, 0), b = Axes.Dot(loadings, 0, before, 1), c = Axes.Dot(loadings, 1, before, 0), d = Axes.Dot(loadings, 1, before, 1);
        var turn = Math.Sqrt(((a + d) * (a + d)) + ((c - b) * (c - b)));
        var mirror = Math.Sqrt(((a - d) * (a - d)) + ((b + c) * (b + c)));
        if (turn == 0 && mirror == 0)
            return new() { Loadings = loadings, Values = values };
        var side = turn >= mirror ? 1 : -1;
        var (cosine, sine) = turn >= mirror ? ((a + d) / turn, (c - b) / turn) : ((a - d) / mirror, (b + c) / mirror);
        for (var at = 0; at < loadings.Length; at += Axes.Width)
        {
            var (x, y) = (loadings[at], loadings[at + 1]);
            loadings[at] = (x * cosine) + (y * sine);
            loadings[at + 1] = side * ((y * cosine) - (x * sine));
        }
        return new() { Loadings = loadings, Values = values };
    }

    static double Kept(double[] loadings, double[] before, int column) =>
        Math.Pow(Axes.Dot(loadings, column, before, 0), 2) + Math.Pow(Axes.Dot(loadings, column, before, 1), 2);

    static void Swap(double[] loadings, double[] values)
    {
        (values[1], values[2]) = (values[2], values[1]);
        for (var at = 0; at < loadings.Length; at += Axes.Width)
            (loadings[at + 1], loadings[at + 2]) = (loadings[at + 2], loadings[at + 1]);
    }

    static void Mirror(double[] loadings)
    {
        for (var axis = 0; axis < Axes.Width; axis++)
        {
            double sum = 0, cubes = 0;
            for (var at = axis; at < loadings.Length; at += Axes.Width)
            {
                sum += loadings[at];
                cubes += loadings[at] * loadings[at] * loadings[at];
            }
            if (sum < -1e-9 || (sum < 1e-9 && cubes < 0))
                for (var at = axis; at < loadings.Length; at += Axes.Width)
                    loadings[at] = -loadings[at];
        }
    }
}
