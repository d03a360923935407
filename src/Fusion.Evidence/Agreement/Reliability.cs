namespace Fusion.Evidence.Agreement;

/// <summary>Whether items, or raters, measure one thing.</summary>
public static class Reliability
{
    /// <summary>Cronbach's α = J/(J-1) · (1 - Σ item variances / variance of the sum).</summary>
    /// <param name="ratings">Rows are people, columns items; rows with gaps are left out.</param>
    /// <returns>α, at most 1, possibly negative, with the number of people; its value is null where nobody differs. Or <see cref="FaultKind.TooFewPeople"/> below two complete
    /// rows or two items.</returns>
    /// <remarks>L. J. Cronbach, Psychometrika 16 (1951) 297–334. O(people × items).</remarks>
    public static Checked<CronbachAlpha> Cronbach(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var complete = ratings.WithoutGaps();
        if (complete.Columns < 2)
            return new([new(FaultKind.TooFewPeople, "items", complete.Columns, 2)]);
        if (complete.Rows < 2)
            return new([new(FaultKind.TooFewPeople, "people", complete.Rows, 2)]);
        var items = 0.0;
        var column = new double[complete.Rows];
        for (var item = 0; item < complete.Columns; item++)
        {
            for (var row = 0; row < complete.Rows; row++)
                column[row] = complete[row, item];
            items += Spans.Squares(column);
        }
        for (var row = 0; row < complete.Rows; row++)
            column[row] = Spans.Mean(complete.Row(row)) * complete.Columns;
        var total = Spans.Squares(column);
        var j = complete.Columns;
        return new(new CronbachAlpha(total > 0 ? j / (j - 1.0) * (1 - (items / total)) : null, complete.Rows, j, ratings.Rows - complete.Rows));
    }

    /// <summary>The reliability of the mean of <paramref name="times"/> as many raters: k r / (1 + (k - 1) r).</summary>
    /// <param name="reliability">r, of one; at most 1.</param>
    /// <param name="times">k; above 0.</param>
    public static double SpearmanBrown(double reliability, double times) => times * reliability / (1 + ((times - 1) * reliability));
}
