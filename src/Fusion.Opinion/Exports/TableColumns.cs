using System.Collections.Immutable;
using System.Globalization;

namespace Fusion.Opinion.Exports;

/// <summary>The header of a table of votes.</summary>
/// <param name="Participant">The column of the participants' ids.</param>
/// <param name="Group">That of their groups, or −1.</param>
/// <param name="Votes">The first column of votes.</param>
/// <param name="Statements">The statements' ids.</param>
internal sealed record TableColumns(int Participant, int Group, int Votes, ImmutableArray<long> Statements)
{
    public static TableColumns Parse(ReadOnlySpan<byte> line)
    {
        var names = new List<string>();
        var cursor = new CsvCursor(line);
        while (cursor.Next())
            names.Add(cursor.Text().Trim());
        var participant = names.IndexOf("participant");
        if (participant < 0)
            throw new ExportFaultException(1, "There is no column 'participant'.");
        var votes = names.FindLastIndex(name => name.Length > 0 && !char.IsAsciiDigit(name[0])) + 1;
        var statements = new List<long>();
        var known = new HashSet<long>();
        foreach (var name in names[votes..])
        {
            if (!long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                throw new ExportFaultException(1, $"The column '{name}' is no statement's id.");
            if (!known.Add(id))
                throw new ExportFaultException(1, $"The statement {id} is there twice.");
            statements.Add(id);
        }
        if (statements.Count > VoteStore.MaxStatements)
            throw new ExportFaultException(1, $"There are {statements.Count} statements; at most {VoteStore.MaxStatements} can be read.");
        return new(participant, names.IndexOf("group-id"), votes, [.. statements]);
    }
}
