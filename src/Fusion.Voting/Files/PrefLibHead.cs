using System.Globalization;
using Fusion.Voting.Ballots;

namespace Fusion.Voting.Files;

/// <summary>What the head of a PrefLib file says.</summary>
internal sealed class PrefLibHead
{
    const string NamePrefix = "ALTERNATIVE NAME ";

    readonly SortedDictionary<int, string> names = [];
    string type = "";
    (long Voters, int Line)? voters;
    (long Orders, int Line)? orders;
    int? count;

    public string Title { get; private set; } = "";

    public int Count => count ?? 0;

    public void Take(string line, int number)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return;
        var (key, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
        switch (key)
        {
            case "TITLE":
                Title = value;
                break;
            case "DATA TYPE":
                type = value is "soc" or "soi" or "toc" or "toi" ? value : throw new BallotFileException(number, $"The data type is '{value}': only soc, soi, toc and toi are orders.");
                break;
            case "NUMBER ALTERNATIVES":
                count = (int)Whole(value, number, OptionList.Most);
                break;
            case "NUMBER VOTERS":
                voters = (Whole(value, number, long.MaxValue), number);
                break;
            case "NUMBER UNIQUE ORDERS":
                orders = (Whole(value, number, long.MaxValue), number);
                break;
            case var _ when key.StartsWith(NamePrefix, StringComparison.Ordinal):
                if (value.Length == 0 || !names.TryAdd((int)Whole(key[NamePrefix.Length..], number, OptionList.Most), value))
                    throw new BallotFileException(number, "Every alternative has one name.");
                break;
        }
    }

    public OptionList Options(int line)
    {
        if (count is null or 0)
            throw new BallotFileException(line, "The head must say NUMBER ALTERNATIVES, at least 1, before the orders.");
        for (var option = 1; option <= count; option++)
        {
            if (!names.ContainsKey(option))
                throw new BallotFileException(line, $"ALTERNATIVE NAME {option} is missing.");
        }
        if (names.Count > count)
            throw new BallotFileException(line, $"There are {names.Count} names, and NUMBER ALTERNATIVES says {count}.");
        return new OptionList(names.Values);
    }

    public void CheckType(ReadOnlySpan<ushort> cells, int line)
    {
        if (type is "soc" or "toc" && cells.Length != count)
            throw new BallotFileException(line, $"Orders in a {type} file are complete: this one has {cells.Length} of {count} alternatives.");
        if (type is "soc" or "soi" && cells.ContainsAnyInRange(RankedBallots.SharesPlace, ushort.MaxValue))
            throw new BallotFileException(line, $"Orders in a {type} file have no ties.");
    }

    public void Check(long found, int lines)
    {
        if (voters is { } said && said.Voters != found)
            throw new BallotFileException(said.Line, $"NUMBER VOTERS is {said.Voters}, and the orders add up to {found}.");
        if (orders is { } unique && unique.Orders != lines)
            throw new BallotFileException(unique.Line, $"NUMBER UNIQUE ORDERS is {unique.Orders}, and there are {lines}.");
    }

    static long Whole(string value, int line, long most) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new BallotFileException(line, $"'{value}' is no whole number up to {most}.");
}
