namespace Fusion.Opinion.Exports;

/// <summary>Reads <c>participants-votes.csv</c>, a row for each participant and a column for each statement, block by block: a table may be
/// larger than memory. Blocks are read by several threads.</summary>
/// <remarks>Columns up to n-disagree are the participant's; of them <c>participant</c> is needed and <c>group-id</c> is used. A vote is 1,
/// −1, 0 or nothing. O(bytes).</remarks>
public sealed class VoteTableReader
{
    const int LeastPart = 1 << 16;

    readonly VoteStore votes = new();
    readonly List<long> participants = [];
    readonly List<int?> groups = [];
    TableColumns? columns;
    byte[] rest = [];
    int lines;

    /// <summary>Reads a block that begins where the last one ended, anywhere.</summary>
    /// <param name="block">Bytes of the file, UTF-8.</param>
    /// <exception cref="ExportFaultException">It cannot be understood; says line and reason.</exception>
    public void Read(ReadOnlyMemory<byte> block)
    {
        var end = block.Span.LastIndexOf((byte)'\n') + 1;
        if (end == 0)
        {
            rest = [.. rest, .. block.Span];
            return;
        }
        if (rest.Length > 0)
        {
            var first = block.Span.IndexOf((byte)'\n') + 1;
            byte[] line = [.. rest, .. block.Span[..first]];
            rest = [];
            Lines(line);
            block = block[first..];
            end -= first;
        }
        Lines(block[..end]);
        rest = [.. block.Span[end..]];
    }

    /// <summary>Ends the file and gives the votes.</summary>
    /// <exception cref="ExportFaultException">The last line cannot be understood, there is no header, or a participant is there twice.</exception>
    public VoteExport Finish()
    {
        Lines(rest);
        if (columns is null)
            throw new ExportFaultException(1, "The file is empty: there is no header.");
        var known = new HashSet<long>(participants.Count);
        for (var at = 0; at < participants.Count; at++)
            if (!known.Add(participants[at]))
                throw new ExportFaultException(at + 2, $"The participant {participants[at]} is there twice.");
        return new(votes, [.. participants], columns.Statements, columns.Group < 0 ? [] : [.. groups]);
    }

    void Lines(ReadOnlyMemory<byte> whole)
    {
        if (columns is null && !whole.IsEmpty)
        {
            var end = whole.Span.IndexOf((byte)'\n');
            columns = TableColumns.Parse(end < 0 ? whole.Span : whole.Span[..end]);
            votes.AddStatements(columns.Statements.Length);
            whole = end < 0 ? default : whole[(end + 1)..];
            lines = 1;
        }
        if (whole.IsEmpty)
            return;
        var parts = Parts(whole);
        var parsed = new TablePart[parts.Count];
        Parallel.For(0, parts.Count, at => parsed[at] = TablePart.Parse(parts[at].Span, columns!));
        foreach (var part in parsed)
            Take(part);
    }

    void Take(TablePart part)
    {
        if (part.Fault is { } reason)
            throw new ExportFaultException(lines + part.Lines + 1, reason);
        lines += part.Lines;
        var start = 0;
        foreach (var length in part.Lengths)
        {
            votes.AddRow(part.Codes.AsSpan(start, length));
            start += length;
        }
        participants.AddRange(part.Participants);
        groups.AddRange(part.Groups);
    }

    /// <summary>Cuts whole lines into parts of whole lines.</summary>
    static List<ReadOnlyMemory<byte>> Parts(ReadOnlyMemory<byte> whole)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var size = Math.Max(LeastPart, whole.Length / 16);
        while (whole.Length > size)
        {
            var end = whole.Span[size..].IndexOf((byte)'\n');
            if (end < 0)
                break;
            parts.Add(whole[..(size + end + 1)]);
            whole = whole[(size + end + 1)..];
        }
        if (!whole.IsEmpty)
            parts.Add(whole);
        return parts;
    }
}
