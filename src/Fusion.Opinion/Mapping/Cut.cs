namespace Fusion.Opinion.Mapping;

/// <summary>Cuts a group in two across its longest extent in the space of the axes.</summary>
internal static class Cut
{
    const int LeastPeople = 4;

    /// <summary>By place in the roster, whether a person is on the far side of the cut; null for a group too small or without extent.</summary>
    public static bool[]? Across(sbyte[] labels, float[] places, int group)
    {
        var sums = new long[Axes.Width];
        var people = 0L;
        for (var at = 0; at < labels.Length; at++)
            if (labels[at] == group)
            {
                people++;
                for (var axis = 0; axis < Axes.Width; axis++)
                    sums[axis] += Steps(places, at, axis);
            }
        if (people < LeastPeople)
            return null;
        var middle = Array.ConvertAll(sums, sum => (int)(sum / people));
        var direction = Longest(labels, places, group, middle);
        var far = new bool[labels.Length];
        var away = 0;
        for (var at = 0; at < labels.Length; at++)
            if (labels[at] == group && Along(places, at, middle, direction) > 0)
            {
                far[at] = true;
                away++;
            }
        return away > 0 && away < people ? far : null;
    }

    /// <summary>The labels with those on the far side in a group of their own.</summary>
    public static sbyte[] Relabel(sbyte[] labels, bool[] far, int group, int other)
    {
        var changed = new sbyte[labels.Length];
        for (var at = 0; at < labels.Length; at++)
            changed[at] = labels[at] == group && far[at] ? (sbyte)other : labels[at];
        return changed;
    }

    static double[] Longest(sbyte[] labels, float[] places, int group, int[] middle)
    {
        var squares = new Int128[Axes.Width * Axes.Width];
        for (var at = 0; at < labels.Length; at++)
            for (var i = 0; i < squares.Length && labels[at] == group; i++)
                squares[i] += (long)(Steps(places, at, i / Axes.Width) - middle[i / Axes.Width]) * (Steps(places, at, i % Axes.Width) - middle[i % Axes.Width]);
        var (_, vectors) = Symmetric.Eigen(Array.ConvertAll(squares, square => (double)square), Axes.Width);
        return [vectors[0], vectors[Axes.Width], vectors[2 * Axes.Width], vectors[3 * Axes.Width]];
    }

    static double Along(float[] places, int at, int[] middle, double[] direction)
    {
        var sum = 0.0;
        for (var axis = 0; axis < Axes.Width; axis++)
            sum += (Steps(places, at, axis) - middle[axis]) * direction[axis];
        return sum;
    }

    // Whole numbers, whose sums are the same in every order.
    static int Steps(float[] places, int at, int axis) => (int)MathF.Round(places[(at * Axes.Width) + axis] * Fixed.Place);
}
