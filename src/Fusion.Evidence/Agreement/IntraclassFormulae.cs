using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Agreement;

/// <summary>Values, intervals and tests of the forms, after McGraw and Wong, tables 4, 7 and 8.</summary>
internal static class IntraclassFormulae
{
    /// <summary>The one-way and the consistency forms, which differ only by what stands for error.</summary>
    public static IntraclassForm Plain(MeanSquares s, double error, double dfError, double beside, bool mean)
    {
        var f = s.Rows / error;
        var low = f / FPoint(beside, s.DfRows, dfError);
        var high = f * FPoint(beside, dfError, s.DfRows);
        double Value(double ratio) => double.IsInfinity(ratio) ? 1 : mean ? 1 - (1 / ratio) : (ratio - 1) / (ratio + s.K - 1);
        return new(Value(f), new(Value(low), Value(high)), f, s.DfRows, dfError, Upper(f, s.DfRows, dfError));
    }

    public static IntraclassForm Agreement(MeanSquares s, double beside)
    {
        var (n, k) = ((double)s.N, (double)s.K);
        var value = (s.Rows - s.Error) / (s.Rows + ((k - 1) * s.Error) + (k / n * (s.Columns - s.Error)));
        var df = Satterthwaite(s, value);
        var (fLow, fHigh) = (FPoint(beside, s.DfRows, df), FPoint(beside, df, s.DfRows));
        var rest = (k * s.Columns) + (((k * n) - k - n) * s.Error);
        var interval = new Interval(n * (s.Rows - (fLow * s.Error)) / ((fLow * rest) + (n * s.Rows)), n * ((fHigh * s.Rows) - s.Error) / (rest + (n * fHigh * s.Rows)));
        return Tested(s, value, interval, df);
    }

    public static IntraclassForm AgreementMean(MeanSquares s, double beside)
    {
        var (n, k) = ((double)s.N, (double)s.K);
        var value = Limited(s.Rows - s.Error, s.Rows + ((s.Columns - s.Error) / n));
        var df = Satterthwaite(s, value);
        var (fLow, fHigh) = (FPoint(beside, s.DfRows, df), FPoint(beside, df, s.DfRows));
        var rest = s.Columns - s.Error;
        var interval = new Interval(Limited(n * (s.Rows - (fLow * s.Error)), (fLow * rest) + (n * s.Rows)), Limited(n * ((fHigh * s.Rows) - s.Error), rest + (n * fHigh * s.Rows)));
        return Tested(s, value, interval, df);
    }

    static IntraclassForm Tested(MeanSquares s, double value, Interval interval, double df)
    {
        var f = s.Rows / s.Error;
        return new(value, interval, f, s.DfRows, df, Upper(f, s.DfRows, df));
    }

    /// <summary>A ratio that goes to minus infinity where there is nothing, or less, below the line.</summary>
    static double Limited(double above, double below) => below > 0 ? above / below : double.NegativeInfinity;

    /// <summary>The degrees of freedom of a C + b E; between those of its parts, also where the correlation is so far below 0 that the formula leaves its bounds.</summary>
    static double Satterthwaite(MeanSquares s, double value)
    {
        if (!(value < 1) || double.IsInfinity(value))
            return s.DfError;
        var odds = s.K * value / (s.N * (1 - value));
        var (columns, error) = (odds * s.Columns, (1 + (odds * (s.N - 1))) * s.Error);
        var df = (columns + error) * (columns + error) / ((columns * columns / (s.K - 1)) + (error * error / s.DfError));
        return double.IsNaN(df) ? s.DfError : Math.Max(df, Math.Min(s.K - 1, s.DfError));
    }

    static double FPoint(double above, double df1, double df2) => FRatio.Point(Tails.FromUpper(above), df1, df2);

    static double Upper(double f, double df1, double df2) => double.IsInfinity(f) ? 0 : FRatio.Upper(f, df1, df2);
}
