namespace Fusion.Voting.Files;

/// <summary>The words of a BLT file, one after another: parted by white space; text in quotation marks is one; "#" begins a comment.</summary>
internal sealed class BltTokens(string file)
{
    int at;
    int line = 1;

    /// <summary>The line where reading stands.</summary>
    public int Line => line;

    /// <summary>The next word, or null at the end.</summary>
    public BltToken? Next()
    {
        while (at < file.Length && (char.IsWhiteSpace(file[at]) || file[at] == '#'))
        {
            if (file[at] == '#')
                at = file.IndexOf('\n', at) is >= 0 and var end ? end : file.Length;
            else if (file[at++] == '\n')
                line++;
        }
        return at == file.Length ? null : file[at] == '"' ? Quoted() : Word();
    }

    /// <summary>The next word, which must be there.</summary>
    public BltToken Expect(string what) => Next() ?? throw new BallotFileException(line, $"The file ends where {what} should be.");

    /// <summary>The next word without taking it.</summary>
    public BltToken? Peek()
    {
        var before = (at, line);
        var token = Next();
        (at, line) = before;
        return token;
    }

    BltToken Quoted()
    {
        var end = at + 1;
        while (end < file.Length && file[end] is not ('"' or '\n'))
            end += file[end] == '\\' && end + 1 < file.Length && file[end + 1] == '"' ? 2 : 1;
        if (end >= file.Length || file[end] == '\n')
            throw new BallotFileException(line, "A quotation mark is not closed.");
        var text = file[(at + 1)..end].Replace("\\\"", "\"", StringComparison.Ordinal).Trim();
        at = end + 1;
        return new BltToken(text, line, true);
    }

    BltToken Word()
    {
        var start = at;
        while (at < file.Length && !char.IsWhiteSpace(file[at]) && file[at] != '#')
            at++;
        return new BltToken(file[start..at], line, false);
    }
}
