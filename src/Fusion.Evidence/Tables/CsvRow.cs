namespace Fusion.Evidence.Tables;

/// <summary>One line of a table.</summary>
/// <param name="Line">Where it begins in the file, from 1.</param>
/// <param name="Cells">As many as there are columns, without quotes and outer spaces.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells);
