using System.Globalization;
using Fusion.Evidence.Pooling;
using Fusion.Evidence.Tables;

namespace Fusion.Evidence.Tests;

/// <summary>Reads the reference values.</summary>
internal static class Golden
{
    public static string PathOf(string path) => GoldenFactAttribute.PathOf("reference-values", path);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>The lines of a file, each by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        var table = CsvTable.Parse(Read(path)).Value;
        return [.. table.Rows.Select(row => table.Columns.Select((name, at) => (name, row.Cells[at])).ToDictionary(cell => cell.name, cell => cell.Item2))];
    }

    public static IReadOnlyList<Study> Studies(string dataset) =>
        [.. Rows($"meta/input_{dataset}.csv").Select((row, at) => Study.Of(at.ToString(CultureInfo.InvariantCulture), Number(row["yi"]), Number(row["vi"])))];

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Equal to 1e-6, relative to a value above 1.</summary>
    public static void Near(string expected, double? actual, string what, double tolerance = 1e-6)
    {
        Assert.True(actual is not null, what);
        Near(Number(expected), actual.Value, what, tolerance);
    }

    public static void Near(double expected, double actual, string what, double tolerance = 1e-6) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)), $"{what}: {actual:R}, not {expected:R}");
}
