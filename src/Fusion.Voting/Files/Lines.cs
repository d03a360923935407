using System.Text;

namespace Fusion.Voting.Files;

/// <summary>Walks the lines of a file; LF and CRLF both end one, and a byte order mark is passed over.</summary>
internal ref struct Lines
{
    static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    ReadOnlySpan<byte> rest;
    bool ended;

    public Lines(ReadOnlySpan<byte> file, int before = 0)
    {
        rest = before == 0 && file.StartsWith("\uFEFF"u8) ? file[3..] : file;
        Number = before;
    }

    /// <summary>The number of the current line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The current line without its end.</summary>
    public ReadOnlySpan<byte> Line { get; private set; }

    public bool Next()
    {
        if (ended || rest.IsEmpty)
            return false;
        Number++;
        var end = rest.IndexOf((byte)'\n');
        ended = end < 0;
        Line = ended ? rest : rest[..end];
        rest = ended ? default : rest[(end + 1)..];
        if (Line is [.., (byte)'\r'])
            Line = Line[..^1];
        return true;
    }

    /// <summary>The next line that is not blank.</summary>
    public bool NextFilled()
    {
        while (Next())
        {
            if (!Line.Trim((byte)' ').IsEmpty)
                return true;
        }
        return false;
    }

    /// <summary>Text in UTF-8 or, where it is none, in Latin-1.</summary>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
