using Fusion.Voting.Ballots;

namespace Fusion.Voting.Files;

/// <summary>Reads orders in PrefLib's form: soc, soi, toc and toi.</summary>
/// <remarks>
/// N. Mattei and T. Walsh, "PrefLib: a library for preferences" (2013), form of 2022: lines "# KEY: value" with NUMBER ALTERNATIVES and ALTERNATIVE NAME n, then a line
/// "count: 1,{2,3},4" for each order, tied alternatives in braces. What DATA TYPE promises (complete, without ties) and what NUMBER VOTERS and NUMBER UNIQUE ORDERS say is checked.
/// </remarks>
public static class PrefLib
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="BallotFileException">The file breaks the form; line and reason are given.</exception>
    public static RankedElection Read(ReadOnlySpan<byte> file)
    {
        var head = new PrefLibHead();
        var lines = new Lines(file);
        RankedBallotsBuilder? builder = null;
        Span<ushort> cells = default;
        int[] seen = [];
        var (voters, orders) = (0L, 0);
        while (lines.NextFilled())
        {
            if (lines.Line[0] == '#')
            {
                head.Take(Lines.Text(lines.Line[1..]), lines.Number);
                continue;
            }
            if (builder is null)
            {
                builder = new RankedBallotsBuilder(head.Options(lines.Number));
                cells = new ushort[head.Count];
                seen = new int[head.Count];
            }
            voters = Add(voters, lines.Number, Order(lines.Line, lines.Number, cells, seen, head, builder));
            orders++;
        }
        builder ??= new RankedBallotsBuilder(head.Options(lines.Number));
        head.Check(voters, orders);
        return new RankedElection(head.Title, null, builder.Build());
    }

    static long Add(long voters, int line, long count) =>
        voters <= long.MaxValue - count ? voters + count : throw new BallotFileException(line, "There are more voters than can be counted.");

    static long Order(ReadOnlySpan<byte> line, int number, Span<ushort> cells, int[] seen, PrefLibHead head, RankedBallotsBuilder builder)
    {
        if (!Cells.TryTake(ref line, out var count) || count == 0 || line is not [(byte)':', ..])
            throw new BallotFileException(number, "An order begins with how many there are of it, at least 1, and a colon.");
        line = line[1..].Trim((byte)' ');
        var (length, inBraces, first) = (0, false, true);
        while (!line.IsEmpty)
        {
            if (length > 0)
                line = line[0] == ',' ? line[1..].TrimStart((byte)' ') : throw new BallotFileException(number, "A comma parts the alternatives of an order.");
            if (!inBraces && line is [(byte)'{', ..])
            {
                line = line[1..].TrimStart((byte)' ');
                (inBraces, first) = (true, true);
            }
            if (!Cells.TryTake(ref line, out var alternative) || alternative == 0 || alternative > cells.Length)
                throw new BallotFileException(number, $"An alternative is a number from 1 to {cells.Length}.");
            if (seen[alternative - 1] == number)
                throw new BallotFileException(number, $"Alternative {alternative} is named twice.");
            seen[alternative - 1] = number;
            cells[length++] = (ushort)(inBraces && !first ? (alternative - 1) | RankedBallots.SharesPlace : alternative - 1);
            first = false;
            line = line.TrimStart((byte)' ');
            if (inBraces && line is [(byte)'}', ..])
            {
                line = line[1..].TrimStart((byte)' ');
                inBraces = false;
            }
        }
        if (inBraces)
            throw new BallotFileException(number, "A brace is not closed.");
        SortShared(cells[..length]);
        head.CheckType(cells[..length], number);
        builder.AddCells(cells[..length], count);
        return count;
    }

    /// <summary>Puts those who share a place in the order of the ballot, so that equal orders are one.</summary>
    static void SortShared(Span<ushort> cells)
    {
        for (int start = 0, end; start < cells.Length; start = end)
        {
            end = start + 1;
            while (end < cells.Length && (cells[end] & RankedBallots.SharesPlace) != 0)
                cells[end++] &= unchecked((ushort)~RankedBallots.SharesPlace);
            cells[start..end].Sort();
            for (var i = start + 1; i < end; i++)
                cells[i] |= RankedBallots.SharesPlace;
        }
    }
}
