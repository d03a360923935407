namespace Fusion.Evidence.Tables;

/// <summary>A table with a heading, read from text with commas, semicolons or tabs between the cells.</summary>
/// <remarks>RFC 4180, with a leading byte order mark, any line ends, and empty lines passed over. The separator is the one of the three that the heading has most of.</remarks>
public sealed class CsvTable
{
    readonly Dictionary<string, int> places;

    CsvTable(IReadOnlyList<string> columns, IReadOnlyList<CsvRow> rows, Dictionary<string, int> places) => (Columns, Rows, this.places) = (columns, rows, places);

    /// <summary>The names of the columns, in order; distinct also without regard to case.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The lines below the heading; at least one.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>The place of a column, whatever its case; null if there is none.</summary>
    public int? Find(string column) => places.TryGetValue(column, out var at) ? at : null;

    /// <summary>Reads a table. O(n).</summary>
    /// <returns>The table, or every fault of its form with its line: <see cref="FaultKind.BrokenQuote"/>, <see cref="FaultKind.WrongNumberOfCells"/>,
    /// <see cref="FaultKind.ColumnTwice"/>, <see cref="FaultKind.Empty"/>.</returns>
    public static Checked<CsvTable> Parse(ReadOnlySpan<char> text)
    {
        var reader = new CsvReader(text.TrimStart('\uFEFF'));
        if (!reader.Next(out var heading))
            return new(reader.Fault is { } broken ? [broken] : [new Fault(FaultKind.Empty, "file", Line: 1)]);
        List<Fault> faults = [];
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < heading.Cells.Count; at++)
        {
            if (!places.TryAdd(heading.Cells[at], at) && heading.Cells[at].Length > 0)
                faults.Add(new(FaultKind.ColumnTwice, heading.Cells[at], Line: heading.Line));
        }
        List<CsvRow> rows = [];
        while (reader.Next(out var row))
        {
            if (row.Cells.Count != heading.Cells.Count)
                faults.Add(new(FaultKind.WrongNumberOfCells, "line", row.Cells.Count, heading.Cells.Count, row.Line));
            rows.Add(row);
        }
        if (reader.Fault is { } fault)
            faults.Add(fault);
        else if (rows.Count == 0)
            faults.Add(new(FaultKind.Empty, "file", Line: heading.Line));
        return faults.Count > 0 ? new(faults) : new(new CsvTable(heading.Cells, rows, places));
    }
}
