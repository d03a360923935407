using System.Globalization;
using Fusion.Voting.Ballots;

namespace Fusion.Voting.Files;

/// <summary>Reads the BLT form of Hill, Wichmann and Woodall, as OpenSTV, OpaVote and OpenTally write it.</summary>
/// <remarks>
/// Candidates and seats; withdrawn candidates as negative numbers; each ballot as how many, the preferences and 0; 0 alone; the names and the title in quotation marks.
/// "2=3" puts two in one place, "-" stands for a place left empty, and "#" begins a comment. Withdrawn candidates are taken out of options and ballots.
/// </remarks>
public static class Blt
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="BallotFileException">The file breaks the form; line and reason are given.</exception>
    public static RankedElection Read(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("\uFEFF"u8))
            file = file[3..];
        var tokens = new BltTokens(Lines.Text(file));
        var count = Whole(tokens.Expect("the number of candidates"), 1, OptionList.Most, "The file begins with the number of candidates.");
        var seats = Whole(tokens.Expect("the number of seats"), 1, OptionList.Most, "After the number of candidates comes the number of seats.");
        var withdrawn = Withdrawn(tokens, count);
        if (withdrawn.Count == count)
            throw new BallotFileException(tokens.Line, "Every candidate has withdrawn.");
        int[] places = [.. Enumerable.Range(0, count).Select(option => withdrawn.Contains(option) ? -1 : option - withdrawn.Count(other => other < option))];
        var ballots = new List<(List<List<int>> Places, long Weight)>();
        while (tokens.Expect("0, which ends the ballots,") is var weight && weight.Text != "0")
            ballots.Add((Ballot(tokens, weight, places), Weight(weight)));
        var names = Enumerable.Range(0, count).Select(option => Name(tokens, option)).ToList();
        var title = tokens.Next()?.Text ?? "";
        var builder = new RankedBallotsBuilder(new OptionList(names.Where((_, option) => places[option] >= 0)));
        foreach (var (ranking, weight) in ballots)
            builder.AddPlaces(ranking, weight);
        return new RankedElection(title, seats, builder.Build());
    }

    static HashSet<int> Withdrawn(BltTokens tokens, int count)
    {
        var withdrawn = new HashSet<int>();
        while (tokens.Peek() is { Quoted: false } token && token.Text.StartsWith('-') && token.Text.Length > 1)
        {
            _ = tokens.Next();
            var option = Whole(token with { Text = token.Text[1..] }, 1, count, $"A withdrawn candidate is a number from 1 to {count} after a minus sign.");
            withdrawn.Add(option - 1);
        }
        return withdrawn;
    }

    static List<List<int>> Ballot(BltTokens tokens, BltToken weight, int[] places)
    {
        var ranking = new List<List<int>>();
        var seen = new HashSet<int>();
        for (var token = Entry(tokens, weight.Line); token.Text != "0"; token = Entry(tokens, weight.Line))
        {
            if (token.Text == "-")
                continue;
            var place = new List<int>();
            foreach (var part in token.Text.Split('='))
            {
                var option = Whole(token with { Text = part }, 1, places.Length, $"There is no candidate '{part}': they are 1 to {places.Length}.");
                if (!seen.Add(option))
                    throw new BallotFileException(token.Line, $"Candidate {option} is named twice.");
                if (places[option - 1] >= 0)
                    place.Add(places[option - 1]);
            }
            if (place.Count > 0)
                ranking.Add(place);
        }
        return ranking;
    }

    static BltToken Entry(BltTokens tokens, int line) =>
        tokens.Peek() is { } next && next.Line == line ? tokens.Next()!.Value : throw new BallotFileException(line, "The ballot does not end with 0.");

    static long Weight(BltToken token) =>
        !token.Quoted && Cells.TryCount(token.Text, out var weight) ? weight : throw new BallotFileException(token.Line, $"A ballot begins with how many there are of it, a whole number, not '{token.Text}'.");

    static string Name(BltTokens tokens, int option)
    {
        var token = tokens.Next() ?? throw new BallotFileException(tokens.Line, $"The name of candidate {option + 1} is missing.");
        return token.Text.Length > 0 ? token.Text : throw new BallotFileException(token.Line, $"Candidate {option + 1} has no name.");
    }

    static int Whole(BltToken token, int least, int most, string otherwise) =>
        !token.Quoted && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new BallotFileException(token.Line, otherwise);
}
