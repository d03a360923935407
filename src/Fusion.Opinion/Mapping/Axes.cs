namespace Fusion.Opinion.Mapping;

/// <summary>The directions in which people differ most: principal axes of the votes that take a side, about each statement's mean.</summary>
internal sealed class Axes
{
    /// <summary>Axes kept: two are drawn, the others help to find groups that these two hide.</summary>
    public const int Width = 4;

    /// <summary>How a statement lies along each axis: statements × <see cref="Width"/>; each axis is of length one.</summary>
    public required double[] Loadings { get; init; }

    /// <summary>The sum of squares of people along each axis.</summary>
    public required double[] Values { get; init; }

    /// <summary>Axes to start from where nothing is known: the same for the same number of statements.</summary>
    public static double[] Start(Statements statements, ReadOnlySpan<double> previous)
    {
        var loadings = new double[statements.Count * Width];
        for (var at = 0; at < loadings.Length; at++)
            if (statements.Counts[at / Width])
                loadings[at] = (at < previous.Length ? previous[at] : 0) + ((Hash.Unit((ulong)at) - 0.5) * (previous.Length == 0 ? 1 : 1e-3 / Math.Sqrt(statements.Count)));
        Orthonormal(loadings);
        return loadings;
    }

    /// <summary>Makes columns orthogonal and of length one (Gram–Schmidt, twice); a column that depends on those before it becomes 0.</summary>
    public static void Orthonormal(double[] columns)
    {
        for (var column = 0; column < Width; column++)
        {
            var before = Math.Sqrt(Dot(columns, column, columns, column));
            for (var twice = 0; twice < 2; twice++)
                for (var other = 0; other < column; other++)
                    Add(columns, column, other, -Dot(columns, column, columns, other));
            var length = Math.Sqrt(Dot(columns, column, columns, column));
            var scale = length > 1e-9 * before ? 1 / length : 0;
            for (var at = column; at < columns.Length; at += Width)
                columns[at] *= scale;
        }
    }

    /// <summary>The inner product of two columns.</summary>
    public static double Dot(double[] left, int leftColumn, double[] right, int rightColumn)
    {
        var sum = 0.0;
        for (var at = 0; at < left.Length; at += Width)
            sum += left[at + leftColumn] * right[at + rightColumn];
        return sum;
    }

    /// <summary>Columns multiplied by a <see cref="Width"/>×<see cref="Width"/> matrix on the right.</summary>
    public static double[] Times(double[] columns, double[] matrix)
    {
        var product = new double[columns.Length];
        for (var at = 0; at < columns.Length; at += Width)
            for (var column = 0; column < Width; column++)
                for (var inner = 0; inner < Width; inner++)
                    product[at + column] += columns[at + inner] * matrix[(inner * Width) + column];
        return product;
    }

    static void Add(double[] columns, int to, int from, double times)
    {
        for (var at = 0; at < columns.Length; at += Width)
            columns[at + to] += times * columns[at + from];
    }
}
