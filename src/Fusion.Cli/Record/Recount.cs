using System.Globalization;
using System.Text.Json;
using Fusion.OpenRecord;
using Fusion.Voting.Polls;
using Fusion.Voting.Ties;

namespace Fusion.Cli.Record;

/// <summary>Counts decided votes again: every ballot stands in the log under its code, with the question and what was said to have come out.</summary>
internal sealed class Recount(RecordSource source)
{
    int counted, unread;

    /// <summary>How many votes were counted again and agree.</summary>
    public int Counted => counted;

    /// <summary>How many are too long for the log, and are not beside it here.</summary>
    public int Unread => unread;

    /// <summary>Looks at one entry; one that settles no decision is passed over.</summary>
    /// <exception cref="BadInput">The ballots come to something else than the entry says.</exception>
    public async Task Take(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.IndexOf("\"settle-decision\""u8) < 0 || EntryReading.Of(bytes) is not EntryReading.Known { Entry: { Act: "settle-decision" } entry }) return;
        using var data = JsonDocument.Parse(entry.CanonicalData);
        if (await Whole(data.RootElement) is not { } whole)
        {
            Interlocked.Increment(ref unread);
            return;
        }
        try
        {
            if (!Agrees(whole)) throw new BadInput($"Tally: the ballots of entry {entry.Id} do not come to what it says.");
        }
        catch (Exception fault) when (fault is ArgumentException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new BadInput($"Tally: entry {entry.Id} cannot be counted again: {fault.Message}");
        }
        Interlocked.Increment(ref counted);
    }

    /// <summary>The data; from beside the log where they were too long for it.</summary>
    async Task<JsonElement?> Whole(JsonElement data)
    {
        if (!data.TryGetProperty(RecordEntry.CommitmentName, out var hash)) return data;
        if (await source.Find($"texts/{hash.GetString()}") is not { } text) return null;
        using var opened = JsonDocument.Parse(text);
        var said = opened.RootElement.GetProperty("text").Clone();
        if (!Commitment.Holds(Hash.FromHex(hash.GetString()!), Convert.FromBase64String(opened.RootElement.GetProperty("salt").GetString()!), said)) throw new BadInput($"Commitment: the text of {hash} is not what the log commits to.");
        return said;
    }

    static bool Agrees(JsonElement data)
    {
        var poll = PollOf(data.GetProperty("poll"));
        var result = data.GetProperty("result");
        var ballots = data.GetProperty("ballots").EnumerateArray().Where(ballot => ballot[1].GetInt64() > 0)
            .Select(ballot => (PollBallot.Read(poll, ballot[2].GetString()!) ?? throw new FormatException($"{ballot[0]} is no ballot of this question"), ballot[1].GetInt64())).ToList();
        var tally = PollCount.Of(poll, ballots, TieRule.Lot(result.GetProperty("seed").GetString()!));
        return tally.Cast == result.GetProperty("cast").GetInt64() && tally.Blank == result.GetProperty("blank").GetInt64()
            && tally.Stances.All(stance => stance.Weight == result.GetProperty("stances").GetProperty(stance.Stance).GetInt64())
            && (tally.Count?.ElectedOptions ?? []).Select(option => option + 1).SequenceEqual(result.GetProperty("elected").EnumerateArray().Select(option => option.GetInt32()));
    }

    static Poll PollOf(JsonElement poll)
    {
        var method = Enum.GetValues<PollMethod>().First(one => JsonNamingPolicy.KebabCaseLower.ConvertName(one.ToString()) == poll.GetProperty("method").GetString());
        return new Poll(method, [.. Enumerable.Range(1, poll.GetProperty("options").GetInt32()).Select(number => number.ToString(CultureInfo.InvariantCulture))], poll.GetProperty("seats").GetInt32(),
            [.. poll.GetProperty("costs").EnumerateArray().Select(cost => cost.GetInt64())], poll.GetProperty("budget").GetInt64());
    }
}
