using System.Text;

namespace Fusion.Opinion.Exports;

/// <summary>Walks over the fields of comma-separated values (RFC 4180) in UTF-8, without copying.</summary>
internal ref struct CsvCursor
{
    readonly ReadOnlySpan<byte> text;
    int at;
    int line = 1;

    public CsvCursor(ReadOnlySpan<byte> utf8)
    {
        text = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        Line = 1;
    }

    /// <summary>The line on which the last field began.</summary>
    public int Line { get; private set; }

    /// <summary>The last field as it stands, without the quotes around it.</summary>
    public ReadOnlySpan<byte> Field { get; private set; }

    /// <summary>Whether the last field stood in quotes.</summary>
    public bool Quoted { get; private set; }

    /// <summary>Whether the last field ended its row.</summary>
    public bool EndsRow { get; private set; }

    /// <summary>Moves to the next field; false at the end. An empty row is one empty field.</summary>
    /// <exception cref="ExportFaultException">A quote is not closed, or something follows one.</exception>
    public bool Next()
    {
        if (at >= text.Length && (EndsRow || at == 0))
            return false;
        Line = line;
        Quoted = at < text.Length && text[at] == '"';
        if (Quoted)
            TakeQuoted();
        else
            TakePlain();
        EndsRow = at >= text.Length || text[at] != ',';
        Skip();
        return true;
    }

    /// <summary>The last field as text.</summary>
    public readonly string Text() => Quoted ? Encoding.UTF8.GetString(Field).Replace("\"\"", "\"", StringComparison.Ordinal) : Encoding.UTF8.GetString(Field);

    void TakePlain()
    {
        var length = text[at..].IndexOfAny(",\r\n"u8);
        Field = length < 0 ? text[at..] : text.Slice(at, length);
        at += Field.Length;
    }

    void TakeQuoted()
    {
        var start = ++at;
        for (; ; at++)
        {
            if (at >= text.Length)
                throw new ExportFaultException(Line, "A quote is opened and never closed.");
            line += text[at] == '\n' ? 1 : 0;
            if (text[at] != '"')
                continue;
            if (at + 1 >= text.Length || text[at + 1] != '"')
                break;
            at++;
        }
        Field = text[start..at++];
        if (at < text.Length && text[at] is not ((byte)',' or (byte)'\r' or (byte)'\n'))
            throw new ExportFaultException(line, "Something stands between a closing quote and the next comma.");
    }

    void Skip()
    {
        if (at < text.Length && text[at] == '\r')
            at++;
        if (at >= text.Length)
            return;
        line += text[at] == '\n' ? 1 : 0;
        // A carriage return alone ends a row too.
        at += text[at] is (byte)',' or (byte)'\n' ? 1 : 0;
    }
}
