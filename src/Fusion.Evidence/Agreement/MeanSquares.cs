namespace Fusion.Evidence.Agreement;

/// <summary>Mean squares of complete ratings of n things by k raters.</summary>
internal sealed record MeanSquares(int N, int K, double Rows, double Columns, double Error, double Within)
{
    public double DfRows => N - 1;

    public double DfWithin => N * (K - 1.0);

    public double DfError => (N - 1.0) * (K - 1);

    public static MeanSquares Of(Ratings ratings)
    {
        var (n, k) = (ratings.Rows, ratings.Columns);
        var rowMeans = new double[n];
        var columnMeans = new double[k];
        double within = 0;
        for (var row = 0; row < n; row++)
        {
            var cells = ratings.Row(row);
            rowMeans[row] = cells.Mean();
            within += cells.Squares();
            for (var column = 0; column < k; column++)
                columnMeans[column] += cells[column] / n;
        }
        var rows = k * Spans.Squares(rowMeans);
        var columns = n * Spans.Squares(columnMeans);
        var error = Residual(ratings, rowMeans, columnMeans);
        return new(n, k, rows / (n - 1), columns / (k - 1), error / ((n - 1.0) * (k - 1)), within / (n * (k - 1.0)));
    }

    /// <summary>What neither rows nor columns explain, summed directly: a difference of sums would leave dust where it is 0.</summary>
    static double Residual(Ratings ratings, double[] rowMeans, double[] columnMeans)
    {
        var grand = Spans.Mean(rowMeans);
        var sum = 0.0;
        for (var row = 0; row < ratings.Rows; row++)
        {
            for (var column = 0; column < ratings.Columns; column++)
            {
                var rest = ratings[row, column] - rowMeans[row] - columnMeans[column] + grand;
                sum += rest * rest;
            }
        }
        return sum;
    }
}
