namespace Fusion.Evidence.Pooling;

/// <summary>Symmetric matrices of a few rows, row by row in one array.</summary>
internal static class SmallMatrix
{
    /// <summary>The inverse of a positive definite matrix by Cholesky's method; null if a pivot falls below 1e-10 of its diagonal. O(p³).</summary>
    public static double[]? Inverse(double[] matrix, int size)
    {
        var lower = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[(row * size) + column];
                for (var at = 0; at < column; at++)
                    sum -= lower[(row * size) + at] * lower[(column * size) + at];
                if (row != column)
                    lower[(row * size) + column] = sum / lower[(column * size) + column];
                else if (sum > 1e-10 * matrix[(row * size) + row])
                    lower[(row * size) + row] = Math.Sqrt(sum);
                else
                    return null;
            }
        }
        var inverse = new double[size * size];
        for (var column = 0; column < size; column++)
            SolveUnit(lower, size, column, inverse);
        return inverse;
    }

    public static double[] Product(double[] left, double[] right, int size)
    {
        var product = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                for (var at = 0; at < size; at++)
                    product[(row * size) + column] += left[(row * size) + at] * right[(at * size) + column];
            }
        }
        return product;
    }

    public static double TraceOfProduct(double[] left, double[] right, int size)
    {
        var trace = 0.0;
        for (var row = 0; row < size; row++)
        {
            for (var at = 0; at < size; at++)
                trace += left[(row * size) + at] * right[(at * size) + row];
        }
        return trace;
    }

    /// <summary>Adds weight · row · rowᵀ.</summary>
    public static void AddOuter(double[] matrix, ReadOnlySpan<double> row, double weight)
    {
        for (var i = 0; i < row.Length; i++)
        {
            for (var j = 0; j < row.Length; j++)
                matrix[(i * row.Length) + j] += weight * row[i] * row[j];
        }
    }

    static void SolveUnit(double[] lower, int size, int column, double[] into)
    {
        for (var row = 0; row < size; row++)
        {
            var sum = row == column ? 1.0 : 0;
            for (var at = 0; at < row; at++)
                sum -= lower[(row * size) + at] * into[(at * size) + column];
            into[(row * size) + column] = sum / lower[(row * size) + row];
        }
        for (var row = size - 1; row >= 0; row--)
        {
            var sum = into[(row * size) + column];
            for (var at = row + 1; at < size; at++)
                sum -= lower[(at * size) + row] * into[(at * size) + column];
            into[(row * size) + column] = sum / lower[(row * size) + row];
        }
    }
}
