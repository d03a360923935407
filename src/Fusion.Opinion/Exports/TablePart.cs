using System.Buffers.Text;
using System.Text;

namespace Fusion.Opinion.Exports;

/// <summary>Some lines of a table of votes, parsed.</summary>
internal sealed class TablePart
{
    int[] codes = [];
    int used;

    /// <summary>The codes of all rows, one after the other.</summary>
    public int[] Codes => codes;

    /// <summary>How many each row has.</summary>
    public List<int> Lengths { get; } = [];

    /// <summary>The rows' participants.</summary>
    public List<long> Participants { get; } = [];

    /// <summary>Their groups.</summary>
    public List<int?> Groups { get; } = [];

    /// <summary>Lines understood.</summary>
    public int Lines { get; private set; }

    /// <summary>What is wrong with the next, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Parses whole lines up to the first fault.</summary>
    public static TablePart Parse(ReadOnlySpan<byte> text, TableColumns columns)
    {
        var part = new TablePart();
        while (!text.IsEmpty && part.Fault is null)
        {
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            part.Fault = part.Row(line.EndsWith("\r"u8) ? line[..^1] : line, columns);
            part.Lines += part.Fault is null ? 1 : 0;
        }
        return part;
    }

    string? Row(ReadOnlySpan<byte> line, TableColumns columns)
    {
        if (line.IsEmpty)
            return "The line is empty.";
        long? participant = null;
        int? group = null;
        var left = line;
        for (var column = 0; column < columns.Votes; column++)
        {
            var comma = left.IndexOf((byte)',');
            if (comma < 0 && (column < columns.Votes - 1 || columns.Statements.Length > 0))
                return Short(column + 1, columns);
            var field = Plain(comma < 0 ? left : left[..comma]);
            left = comma < 0 ? default : left[(comma + 1)..];
            if (column == columns.Participant)
                participant = Whole(field);
            if (column == columns.Group && !field.IsEmpty)
                group = (int?)Whole(field) ?? -1;
        }
        if (participant is null)
            return "participant is no whole number.";
        if (group < 0)
            return "group-id is no whole number from 0.";
        VoteRows.Grow(ref codes, used + columns.Statements.Length);
        var start = used;
        if (Cells(left, columns) is { } fault)
            return fault;
        Participants.Add(participant.Value);
        Groups.Add(group);
        Lengths.Add(used - start);
        return null;
    }

    /// <summary>The cells of votes: most are empty, and are skipped many at a time.</summary>
    string? Cells(ReadOnlySpan<byte> cells, TableColumns columns)
    {
        var column = 0;
        for (var at = 0; at < cells.Length;)
        {
            var commas = cells[at..].IndexOfAnyExcept((byte)',');
            if (commas < 0)
            {
                column += cells.Length - at;
                break;
            }
            column += commas;
            at += commas;
            var length = cells[at..].IndexOf((byte)',');
            var field = length < 0 ? cells[at..] : cells.Slice(at, length);
            at += field.Length;
            if (column >= columns.Statements.Length)
                break;
            if (Vote(Plain(field)) is not { } vote)
                return $"The vote on statement {columns.Statements[column]} is '{Encoding.UTF8.GetString(field)}' and may be 1, 0, -1 or nothing.";
            codes[used++] = VoteCode.Of(column, vote);
        }
        return column == Math.Max(0, columns.Statements.Length - 1) ? null : Short(columns.Votes + column + 1, columns);
    }

    static string Short(int fields, TableColumns columns) => $"The row has {fields} fields, and the header {columns.Votes + columns.Statements.Length}.";

    static Vote? Vote(ReadOnlySpan<byte> field)
    {
        field = field.EndsWith(".0"u8) ? field[..^2] : field;
        return field.Length switch
        {
            1 when field[0] == '1' => Opinion.Vote.Agree,
            1 when field[0] == '0' => Opinion.Vote.Pass,
            2 when field.SequenceEqual("-1"u8) => Opinion.Vote.Disagree,
            _ => null,
        };
    }

    static long? Whole(ReadOnlySpan<byte> field) => Utf8Parser.TryParse(field, out long value, out var length) && length == field.Length ? value : null;

    static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> field) => field.Length >= 2 && field[0] == '"' && field[^1] == '"' ? field[1..^1] : field;
}
