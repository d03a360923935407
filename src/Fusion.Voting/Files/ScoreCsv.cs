using Fusion.Voting.Ballots;

namespace Fusion.Voting.Files;

/// <summary>Reads scores: a line for each ballot, how many there are of it and a whole number for each option; an empty cell is no opinion.</summary>
/// <remarks>
/// The first line may name the options ("count,Name,Name"), or say "options,seats" as the Scottish form does, with a line "n",name for each option at the end. Without either,
/// options are called "Option 1" and so on.
/// </remarks>
public static class ScoreCsv
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="BallotFileException">The file breaks the form; line and reason are given.</exception>
    public static ScoreElection Read(ReadOnlySpan<byte> file)
    {
        var rows = Rows(file);
        if (rows.Count == 0)
            throw new BallotFileException(0, "The file is empty.");
        var named = rows.FindIndex(row => row.Quoted && row.Line > rows[0].Line);
        var trailer = named < 0 ? [] : rows[named..];
        if (named >= 0)
            rows.RemoveRange(named, rows.Count - named);
        int? seats = null;
        List<string>? names = null;
        if (!Cells.TryWhole(rows[0].Cells[0], out _))
            names = rows[0].Cells[1..];
        else if (IsHead(rows, trailer.Count > 0, out var head))
            (seats, names) = (head.Seats, trailer.Count == 0 ? Numbered(head.Options) : Trailing(trailer, head.Options));
        if (names is not null)
            rows.RemoveAt(0);
        else if (trailer.Count > 0)
            throw new BallotFileException(trailer[0].Line, "Names stand at the end only if the first line says how many options and seats there are.");
        names ??= Numbered(rows[0].Cells.Count - 1);
        if (names.Count == 0 || names.Exists(string.IsNullOrWhiteSpace))
            throw new BallotFileException(1, "Every option needs a name, and there is at least one.");
        return new ScoreElection(seats, ScoreBallots.Create(new OptionList(names), rows.Select(row => Ballot(row, names.Count))));
    }

    static List<(int Line, bool Quoted, List<string> Cells)> Rows(ReadOnlySpan<byte> file)
    {
        var rows = new List<(int, bool, List<string>)>();
        var lines = new Lines(file);
        while (lines.NextFilled())
            rows.Add((lines.Number, lines.Line[0] == '"', Cells.Split(Lines.Text(lines.Line), ',')));
        return rows;
    }

    /// <summary>Whether the first line is "options,seats": the next has as many scores as it says, or names follow.</summary>
    static bool IsHead(List<(int Line, bool Quoted, List<string> Cells)> rows, bool trailer, out (int Options, int Seats) head)
    {
        head = default;
        return rows[0].Cells is [var options, var seats, .. var rest] && rest.TrueForAll(cell => cell.Length == 0)
            && Cells.TryWhole(options, out head.Options) && Cells.TryWhole(seats, out head.Seats) && head.Options >= 1 && head.Seats >= 1
            && (trailer || (head.Options > 1 && rows.Count > 1 && rows[1].Cells.Count > head.Options));
    }

    static List<string> Trailing(List<(int Line, bool Quoted, List<string> Cells)> trailer, int options)
    {
        if (trailer.Count < options)
            throw new BallotFileException(trailer[^1].Line, $"There are {trailer.Count} names, and the first line says {options}.");
        return [.. trailer.Take(options).Select(row => row.Cells.Count > 1 ? row.Cells[1] : throw new BallotFileException(row.Line, "A name's line has the number and the name."))];
    }

    static List<string> Numbered(int options) => [.. Enumerable.Range(1, Math.Clamp(options, 0, OptionList.Most)).Select(number => $"Option {number}")];

    static (IReadOnlyList<int> Scores, long Weight) Ballot((int Line, bool Quoted, List<string> Cells) row, int options)
    {
        if (!Cells.TryCount(row.Cells[0], out var count))
            throw new BallotFileException(row.Line, "A ballot begins with how many there are of it, at least 1.");
        var scores = row.Cells[1..];
        // A comma may end the line.
        if (scores.Count == options + 1 && scores[^1].Length == 0)
            scores.RemoveAt(options);
        if (scores.Count != options)
            throw new BallotFileException(row.Line, $"There are {scores.Count} scores for {options} options.");
        return ([.. scores.Select(cell => Score(cell, row.Line))], count);
    }

    static int Score(string cell, int line)
    {
        if (cell.Length == 0)
            return ScoreBallots.None;
        return Cells.TryWhole(cell, out var score) && Math.Abs((long)score) <= ScoreBallots.Most
            ? score
            : throw new BallotFileException(line, $"'{cell}' is no whole score between -{ScoreBallots.Most} and {ScoreBallots.Most}.");
    }
}
