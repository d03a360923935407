namespace Fusion.Voting.Files;

/// <summary>A row of a section, by the names of its columns.</summary>
internal sealed class PabulibRow(int line, IReadOnlyList<string> columns, IReadOnlyList<string> cells)
{
    public int Line => line;

    /// <summary>The cell of a column, which must be there.</summary>
    public string this[string column] => Optional(column) ?? throw new BallotFileException(line, $"There is no cell for {column}.");

    public string? Optional(string column)
    {
        for (var i = 0; i < columns.Count && i < cells.Count; i++)
        {
            if (columns[i] == column)
                return cells[i];
        }
        return null;
    }
}
