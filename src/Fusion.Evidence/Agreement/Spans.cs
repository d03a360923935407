namespace Fusion.Evidence.Agreement;

/// <summary>Sums over a span.</summary>
internal static class Spans
{
    public static bool ContainsAnyNaN(this ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                return true;
        }
        return false;
    }

    public static double Mean(this ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    /// <summary>The sum of squared distances from the mean.</summary>
    public static double Squares(this ReadOnlySpan<double> values)
    {
        var mean = values.Mean();
        var sum = 0.0;
        foreach (var value in values)
            sum += (value - mean) * (value - mean);
        return sum;
    }
}
