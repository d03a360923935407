namespace Fusion.Opinion.Mapping;

/// <summary>Eigenvectors of a small symmetric matrix by Jacobi's rotations (Golub and Van Loan, Matrix Computations, §8.5).</summary>
internal static class Symmetric
{
    /// <summary>Eigenvalues from the greatest down and, as columns, their vectors. The matrix (n×n, by rows) is destroyed.</summary>
    public static (double[] Values, double[] Vectors) Eigen(double[] matrix, int n)
    {
        var vectors = new double[n * n];
        for (var i = 0; i < n; i++)
            vectors[(i * n) + i] = 1;
        for (var round = 0; round < 60 && OffDiagonal(matrix, n) > 0; round++)
            for (var p = 0; p < n; p++)
                for (var q = p + 1; q < n; q++)
                    Rotate(matrix, vectors, n, p, q);
        var order = Enumerable.Range(0, n).OrderByDescending(i => matrix[(i * n) + i]).ToArray();
        var sorted = new double[n * n];
        for (var i = 0; i < n; i++)
            for (var row = 0; row < n; row++)
                sorted[(row * n) + i] = vectors[(row * n) + order[i]];
        return ([.. order.Select(i => matrix[(i * n) + i])], sorted);
    }

    static double OffDiagonal(double[] matrix, int n)
    {
        double all = 0, off = 0;
        for (var i = 0; i < n * n; i++)
        {
            all += matrix[i] * matrix[i];
            off += i % (n + 1) == 0 ? 0 : matrix[i] * matrix[i];
        }
        return off <= 1e-28 * all ? 0 : off;
    }

    static void Rotate(double[] matrix, double[] vectors, int n, int p, int q)
    {
        var off = matrix[(p * n) + q];
        if (off == 0)
            return;
        var theta = (matrix[(q * n) + q] - matrix[(p * n) + p]) / (2 * off);
        var tangent = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var i = 0; i < n; i++)
            Turn(ref matrix[(i * n) + p], ref matrix[(i * n) + q], cosine, sine);
        for (var i = 0; i < n; i++)
            Turn(ref matrix[(p * n) + i], ref matrix[(q * n) + i], cosine, sine);
        for (var i = 0; i < n; i++)
            Turn(ref vectors[(i * n) + p], ref vectors[(i * n) + q], cosine, sine);
    }

    static void Turn(ref double a, ref double b, double cosine, double sine) =>
        (a, b) = ((cosine * a) - (sine * b), (sine * a) + (cosine * b));
}
