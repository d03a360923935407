namespace Fusion.Voting.Files;

/// <summary>The three sections of a Pabulib file.</summary>
internal sealed class PabulibSections
{
    readonly Dictionary<string, (string Value, int Line)> meta = new(StringComparer.OrdinalIgnoreCase);

    public PabulibSections(ReadOnlySpan<byte> file)
    {
        var lines = new Lines(file);
        var section = "";
        List<string>? columns = null;
        while (lines.NextFilled())
        {
            LastLine = lines.Number;
            var text = Lines.Text(lines.Line).Trim();
            if (text.ToUpperInvariant() is "META" or "PROJECTS" or "VOTES")
            {
                (section, columns) = (text.ToUpperInvariant(), null);
                continue;
            }
            var cells = Cells.Split(text, ';');
            if (section.Length == 0)
                throw new BallotFileException(lines.Number, "The file begins with META.");
            if (columns is null)
                columns = [.. cells.Select(cell => cell.ToLowerInvariant())];
            else
                Take(section, new PabulibRow(lines.Number, columns, cells), cells);
        }
        if (LastLine == 0)
            throw new BallotFileException(0, "The file is empty.");
    }

    public int LastLine { get; }

    public List<PabulibRow> Projects { get; } = [];

    public List<PabulibRow> Votes { get; } = [];

    public (string Value, int Line)? OptionalMeta(string key) => meta.TryGetValue(key, out var value) ? value : null;

    public (string Value, int Line) Meta(string key) => OptionalMeta(key) ?? throw new BallotFileException(LastLine, $"META does not say {key}.");

    void Take(string section, PabulibRow row, List<string> cells)
    {
        switch (section)
        {
            case "META" when cells.Count < 2:
                throw new BallotFileException(row.Line, "A line of META is a key, a semicolon and a value.");
            case "META":
                meta[cells[0]] = (cells[1], row.Line);
                break;
            case "PROJECTS":
                Projects.Add(row);
                break;
            default:
                Votes.Add(row);
                break;
        }
    }
}
