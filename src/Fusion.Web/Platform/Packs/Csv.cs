using System.Text;

namespace Fusion.Web.Platform.Packs;

/// <summary>RFC 4180, in and out. Reading is lenient in line ends only; writing quotes where needed.</summary>
internal static class Csv
{
    /// <summary>The records of a text, header included; an empty line is a record of one empty cell, so that the numbers of rows are those that a spreadsheet shows. A quote that is never closed ends the last record at the end of the text and is told through <paramref name="unclosed"/>.</summary>
    public static List<List<string>> Read(string text, out bool unclosed, char delimiter = ',')
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
                else quoted = false;
                continue;
            }
            if (c == delimiter)
            {
                record.Add(Take(cell));
                continue;
            }
            switch (c)
            {
                case '"' when cell.Length == 0: quoted = true; break;
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n': break;
                case '\n' or '\r': EndRecord(); break;
                default: cell.Append(c); break;
            }
        }
        if (cell.Length > 0 || record.Count > 0) EndRecord();
        unclosed = quoted;
        return records;

        void EndRecord()
        {
            record.Add(Take(cell));
            records.Add(record);
            record = [];
        }
    }

    /// <summary>
    /// Writes one record for people. A text that a spreadsheet would take for a formula is preceded by an apostrophe, so that opening a file never runs anything:
    /// also one that begins with spaces, or with the wide forms of those signs. Cells with a semicolon or tab are quoted, for spreadsheets that divide there.
    /// </summary>
    public static void Write(TextWriter writer, IEnumerable<string> cells) => WriteRaw(writer, cells.Select(Harmless));

    static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",;\"\r\n\t");

    /// <summary>Writes one record as it is, for ourselves to read again.</summary>
    public static void WriteRaw(TextWriter writer, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first) writer.Write(',');
            first = false;
            if (cell.AsSpan().IndexOfAny(Special) < 0) writer.Write(cell);
            else writer.Write($"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
        writer.Write("\r\n");
    }

    static string Harmless(string cell)
    {
        var start = cell.AsSpan().TrimStart();
        var isFormula = cell.Length > 0 && (cell[0] is '\t' or '\r' or '\n' || (start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'));
        return isFormula && !IsNumber(cell) ? "'" + cell : cell;
    }

    static bool IsNumber(string cell) => double.TryParse(cell, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowExponent, System.Globalization.CultureInfo.InvariantCulture, out _);

    static string Take(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
