namespace Fusion.Opinion.Exports;

/// <summary>Reads <c>votes.csv</c>: every vote as it was cast. Of several on one statement the latest counts, and of those in the same
/// millisecond the one that stands last.</summary>
public static class VoteLogReader
{
    static readonly string[] Wanted = ["timestamp", "comment-id", "voter-id", "vote"];

    /// <summary>Reads the log. Participants and statements are numbered by their ids, so that the order of the rows leaves no trace.</summary>
    /// <exception cref="ExportFaultException">It cannot be understood; says line and reason.</exception>
    public static VoteExport Read(ReadOnlySpan<byte> utf8)
    {
        var cast = new List<(long Voter, long Statement, long Time, int Place, Vote Vote)>();
        CsvRows.Read(utf8, Wanted, (line, values) => cast.Add((
            ExportComment.Whole(values[2], line, "voter-id"), ExportComment.Whole(values[1], line, "comment-id"), ExportComment.Whole(values[0], line, "timestamp"), cast.Count, Parse(values[3], line))));
        cast.Sort();
        long[] statements = [.. cast.Select(vote => vote.Statement).Distinct().Order()];
        var votes = new VoteStore(cast.Count);
        if (statements.Length > VoteStore.MaxStatements)
            throw new ExportFaultException(1, $"There are {statements.Length} statements; at most {VoteStore.MaxStatements} can be read.");
        votes.AddStatements(statements.Length);
        var participants = new List<long>();
        var row = new List<int>();
        for (var at = 0; at < cast.Count; at++)
        {
            var last = at + 1 == cast.Count;
            if (last || cast[at + 1].Voter != cast[at].Voter || cast[at + 1].Statement != cast[at].Statement)
                row.Add(VoteCode.Of(Array.BinarySearch(statements, cast[at].Statement), cast[at].Vote));
            if (!last && cast[at + 1].Voter == cast[at].Voter)
                continue;
            participants.Add(cast[at].Voter);
            votes.AddRow([.. row]);
            row.Clear();
        }
        return new(votes, [.. participants], [.. statements], []);
    }

    static Vote Parse(string text, int line) => text switch
    {
        "1" => Vote.Agree,
        "-1" => Vote.Disagree,
        "0" => Vote.Pass,
        _ => throw new ExportFaultException(line, $"vote is '{text}' and may be 1, 0 or -1."),
    };
}
