namespace Fusion.Opinion.Polis;

/// <summary>Two principal components by power iteration with deflation, at most 100 steps each.</summary>
internal static class PowerIteration
{
    const int Steps = 101;

    public static double[][] Components(PolisMatrix matrix)
    {
        var found = new List<double[]>();
        for (var component = 0; component < 2; component++)
            found.Add(Component(matrix, found));
        return [.. found];
    }

    static double[] Component(PolisMatrix matrix, List<double[]> before)
    {
        var vector = new double[matrix.Columns];
        Array.Fill(vector, 1);
        var last = 0.0;
        for (var step = 0; step < Steps; step++)
        {
            Deflate(vector, before);
            var image = new double[matrix.Columns];
            for (var row = 0; row < matrix.Rows; row++)
                matrix.Add(row, matrix.Times(row, vector), image);
            Deflate(image, before);
            var size = Math.Sqrt(image.Sum(value => value * value));
            if (size == 0)
                break;
            vector = Array.ConvertAll(image, value => value / size);
            if (size == last)
                break;
            last = size;
        }
        return vector;
    }

    static void Deflate(double[] vector, List<double[]> before)
    {
        foreach (var other in before)
        {
            var along = vector.Zip(other, (a, b) => a * b).Sum();
            for (var at = 0; at < vector.Length; at++)
                vector[at] -= along * other[at];
        }
    }
}
