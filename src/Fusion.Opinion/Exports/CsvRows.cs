namespace Fusion.Opinion.Exports;

/// <summary>Rows of comma-separated values by the names of their columns.</summary>
internal static class CsvRows
{
    /// <summary>One row: where it begins, and the wanted columns' texts.</summary>
    public delegate void Take(int line, string[] values);

    /// <summary>Reads the wanted columns of every row; rows without anything are passed over.</summary>
    /// <exception cref="ExportFaultException">A column is missing, or a row has another number of fields than the header.</exception>
    public static void Read(ReadOnlySpan<byte> utf8, string[] wanted, Take take)
    {
        var cursor = new CsvCursor(utf8);
        var header = new List<string>();
        while (cursor.Next())
        {
            header.Add(cursor.Text().Trim());
            if (cursor.EndsRow)
                break;
        }
        var places = Array.ConvertAll(wanted, name => header.IndexOf(name) is >= 0 and var place ? place : throw new ExportFaultException(1, $"There is no column '{name}'."));
        var values = new string[wanted.Length];
        for (var (column, line) = (0, 0); cursor.Next();)
        {
            line = column == 0 ? cursor.Line : line;
            for (var want = 0; want < places.Length; want++)
                if (places[want] == column)
                    values[want] = cursor.Text();
            column++;
            if (!cursor.EndsRow)
                continue;
            if (column == header.Count)
                take(line, values);
            else if (column > 1 || cursor.Field.Length > 0)
                throw new ExportFaultException(line, $"The row has {column} fields, and the header {header.Count}.");
            column = 0;
        }
    }
}
