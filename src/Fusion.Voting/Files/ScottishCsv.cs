using Fusion.Voting.Ballots;

namespace Fusion.Voting.Files;

/// <summary>Reads the form in which the Scottish council elections are collected.</summary>
/// <remarks>
/// First line: candidates, seats. Then a line for each ranking: how many, and the numbers of the candidates in order of preference. Then a line for each
/// candidate: "Candidate n" or the like, name, party. Then the ward. A comma may end each line. Read byte by byte: time grows with the length of the file.
/// </remarks>
public static class ScottishCsv
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="BallotFileException">The file breaks the form; line and reason are given.</exception>
    public static RankedElection Read(ReadOnlySpan<byte> file)
    {
        var lines = new Lines(file);
        if (!lines.NextFilled())
            throw new BallotFileException(0, "The file is empty.");
        var (options, seats) = Head(lines.Line, lines.Number);
        var quote = file.IndexOf((byte)'"');
        if (quote < 0)
            throw new BallotFileException(lines.Number, "There are no candidates' names: each stands in quotation marks, after the ballots.");
        var (names, title) = Names(file[quote..], file[..quote].Count((byte)'\n'), options);
        var builder = new RankedBallotsBuilder(names);
        Span<ushort> cells = new ushort[options];
        var named = false;
        while (lines.NextFilled())
        {
            named |= lines.Line[0] == '"';
            if (named)
                break;
            Ballot(lines.Line, lines.Number, cells, builder);
        }
        return new RankedElection(title, seats, builder.Build());
    }

    static (int Options, int Seats) Head(ReadOnlySpan<byte> line, int number)
    {
        const string Wanted = "The first line is the number of candidates, a comma and the number of seats.";
        if (!Cells.TryTake(ref line, out var options) || line is not [(byte)',', ..])
            throw new BallotFileException(number, Wanted);
        line = line[1..];
        if (!Cells.TryTake(ref line, out var seats) || !line.Trim(", "u8).IsEmpty)
            throw new BallotFileException(number, Wanted);
        if (options is 0 or > OptionList.Most)
            throw new BallotFileException(number, $"There are 1 to {OptionList.Most} candidates, not {options}.");
        if (seats is 0 or > OptionList.Most)
            throw new BallotFileException(number, $"There are 1 to {OptionList.Most} seats, not {seats}.");
        return ((int)options, (int)seats);
    }

    static void Ballot(ReadOnlySpan<byte> line, int number, Span<ushort> cells, RankedBallotsBuilder builder)
    {
        line = line.TrimEnd(", "u8);
        if (!Cells.TryTake(ref line, out var count) || count == 0)
            throw new BallotFileException(number, "A ballot begins with how many there are of it, at least 1.");
        var length = 0;
        while (!line.IsEmpty)
        {
            line = line[0] == ',' ? line[1..] : throw new BallotFileException(number, "A comma parts the numbers of a ballot.");
            if (!Cells.TryTake(ref line, out var preference))
                throw new BallotFileException(number, "A preference is the number of a candidate.");
            if (preference == 0 || preference > cells.Length)
                throw new BallotFileException(number, $"There is no candidate {preference}: they are 1 to {cells.Length}.");
            if (length == cells.Length || cells[..length].Contains((ushort)(preference - 1)))
                throw new BallotFileException(number, $"Candidate {preference} is named twice.");
            cells[length++] = (ushort)(preference - 1);
        }
        builder.AddCells(cells[..length], count);
    }

    static (OptionList Names, string Title) Names(ReadOnlySpan<byte> file, int before, int options)
    {
        var names = new List<string>();
        var lines = new Lines(file, before);
        while (names.Count < options && lines.NextFilled())
        {
            var cells = Cells.Split(Lines.Text(lines.Line), ',');
            if (cells.Count < 2 || lines.Line[0] != '"')
                throw new BallotFileException(lines.Number, $"Candidate {names.Count + 1} is missing: a line with \"Candidate {names.Count + 1}\", name and party in quotation marks.");
            if (cells[1].Length == 0)
                throw new BallotFileException(lines.Number, $"Candidate {names.Count + 1} has no name.");
            names.Add(cells[1]);
        }
        if (names.Count < options)
            throw new BallotFileException(lines.Number, $"There are {names.Count} candidates' names, and the first line says {options}.");
        var title = lines.NextFilled() ? Lines.Text(lines.Line).Trim('"', ',', ' ') : "";
        if (lines.NextFilled())
            throw new BallotFileException(lines.Number, "Nothing comes after the name of the ward.");
        return (new OptionList(names), title);
    }
}
