using System.Text;

namespace Fusion.Evidence.Tables;

/// <summary>Reads lines of cells one after another.</summary>
internal ref struct CsvReader
{
    readonly char separator;
    ReadOnlySpan<char> rest;
    int line = 1;

    public CsvReader(ReadOnlySpan<char> text)
    {
        rest = text;
        separator = Separator(text);
    }

    /// <summary>What stopped the reading, if it was not the end.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>The next line that is not empty.</summary>
    public bool Next(out CsvRow row)
    {
        row = new(line, []);
        while (Fault is null && !rest.IsEmpty)
        {
            var begin = line;
            var cells = Cells();
            if (Fault is not null)
                return false;
            row = new(begin, cells);
            if (cells.Count > 1 || cells[0].Length > 0)
                return true;
        }
        return false;
    }

    List<string> Cells()
    {
        List<string> cells = [];
        while (true)
        {
            cells.Add(Cell());
            if (Fault is not null || rest.IsEmpty)
                return cells;
            var end = rest[0];
            var skip = end == '\r' && rest.Length > 1 && rest[1] == '\n' ? 2 : 1;
            rest = rest[skip..];
            if (end == separator)
                continue;
            line++;
            return cells;
        }
    }

    /// <summary>One cell; what is left begins with its separator or line end.</summary>
    string Cell()
    {
        var start = rest.TrimStart(' ');
        if (!start.IsEmpty && start[0] == '"')
            return Quoted(start[1..]);
        var end = rest.IndexOfAny(separator, '\r', '\n');
        var cell = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[end..];
        return cell.Trim().ToString();
    }

    string Quoted(ReadOnlySpan<char> after)
    {
        var begin = line;
        var cell = new StringBuilder();
        while (true)
        {
            var quote = after.IndexOf('"');
            if (quote < 0)
                return Broken(begin);
            cell.Append(after[..quote]);
            line += Breaks(after[..quote]);
            after = after[(quote + 1)..];
            if (after.IsEmpty || after[0] != '"')
                break;
            cell.Append('"');
            after = after[1..];
        }
        rest = after.TrimStart(' ');
        return rest.IsEmpty || rest[0] == separator || rest[0] is '\r' or '\n' ? cell.ToString().Trim() : Broken(begin);
    }

    string Broken(int begin)
    {
        Fault = new(FaultKind.BrokenQuote, "line", Line: begin);
        return "";
    }

    static int Breaks(ReadOnlySpan<char> text) => text.Count('\n') + text.Count('\r') - text.Count("\r\n");

    static char Separator(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        var heading = end < 0 ? text : text[..end];
        var (commas, semicolons, tabs) = (heading.Count(','), heading.Count(';'), heading.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
