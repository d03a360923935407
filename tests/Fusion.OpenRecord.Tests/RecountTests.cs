using System.Text.Json;
using System.Text.Json.Nodes;
using Fusion.Voting.Polls;
using Fusion.Voting.Ties;

namespace Fusion.OpenRecord.Tests;

/// <summary>Votes that a log holds are counted again by whoever verifies it, and one that does not come to what was said is found.</summary>
[Collection(OneConsole.Name)]
public sealed class RecountTests : IDisposable
{
    const string Seed = "the seed of this vote";

    readonly string log = Directory.CreateTempSubdirectory("fusion-recount").FullName;

    [Theory]
    [InlineData("motion", 0, 1, "yes", "yes", "no", "abstain")]
    [InlineData("consent", 0, 1, "consent", "concern", "objection")]
    [InlineData("consensus", 0, 1, "agree", "reservations", "stand-aside", "agree")]
    [InlineData("gradient", 0, 1, "endorse", "veto")]
    [InlineData("sense-check", 0, 1, "up", "down")]
    [InlineData("plurality", 3, 1, "1", "2", "1", "")]
    [InlineData("approval", 3, 1, "1,2", "2", "2,3")]
    [InlineData("instant-runoff", 3, 1, "1,2", "2,1", "3,2,1", "3", "2")]
    [InlineData("schulze", 3, 1, "1=2,3", "3,1", "2,1,3")]
    [InlineData("ranked-pairs", 3, 1, "1,2,3", "2,3,1", "3,1,2")]
    [InlineData("borda", 3, 1, "1,2,3", "2,1")]
    [InlineData("score", 2, 1, "5,0", ",4", "2,3")]
    [InlineData("star", 3, 1, "5,0,1", "1,4,4", "2,3,5")]
    [InlineData("dots", 3, 1, "5,5,0", "3,3,4")]
    [InlineData("quadratic", 3, 1, "4,3,0", "0,5,0", "1,1,4")]
    [InlineData("majority-judgement", 2, 1, "5,0", "3,4", "2,3")]
    [InlineData("scottish-stv", 4, 2, "1,2", "2,1", "3,4", "4,1", "1")]
    [InlineData("meek-stv", 4, 2, "1,2", "2,1", "3,4", "4,1", "1")]
    [InlineData("phragmen", 4, 2, "1,2", "2", "3,4")]
    [InlineData("equal-shares", 4, 2, "1,2", "2", "3,4")]
    [InlineData("budget-shares", 3, 1, "1,2", "2", "3")]
    [InlineData("budget-greedy", 3, 1, "1,2", "2", "3")]
    public void A_vote_by_any_method_is_counted_again_from_its_ballots(string method, int options, int seats, params string[] ballots)
    {
        var vote = Vote(method, options, seats, ballots);
        Write(Entry(vote));
        Assert.Contains("1 decided votes were counted again from their ballots, and agree.", Verify(), StringComparison.Ordinal);

        vote["ballots"]!.AsArray().Add(new JsonArray("CODE-99", 5, ballots[0]));
        Write(Entry(vote));
        Assert.StartsWith("Tally: the ballots of entry", Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cast", "9")]
    [InlineData("blank", "3")]
    [InlineData("elected", "[3]")]
    [InlineData("elected", "[]")]
    public void A_result_that_the_ballots_do_not_give_is_found_though_the_log_has_signed_it(string field, string lie)
    {
        var vote = Vote("plurality", 3, 1, "1", "2", "1", "");
        vote["result"]![field] = JsonNode.Parse(lie);
        Write(Entry(vote));
        Assert.StartsWith("Tally: the ballots of entry", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_is_drawn_again_from_the_seed_and_another_seed_is_found_where_it_draws_another()
    {
        var seeds = Enumerable.Range(0, 40).Select(number => $"seed {number}").ToList();
        var votes = seeds.ConvertAll(seed => Vote("plurality", 2, 1, seed, [("1", 1), ("2", 1)]));
        var elected = votes.ConvertAll(vote => (int)vote["result"]!["elected"]![0]!);
        Assert.Equal([1, 2], elected.Distinct().Order());
        var (one, other) = (elected.IndexOf(1), elected.IndexOf(2));
        Write(Entry(votes[one]), Entry(votes[other]));
        Assert.Contains("2 decided votes were counted again", Verify(), StringComparison.Ordinal);
        votes[one]["result"]!["seed"] = seeds[other];
        Write(Entry(votes[one]));
        Assert.StartsWith("Tally: ", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_count_and_voices_without_weight_do_not()
    {
        var vote = Vote("motion", 0, 1, Seed, [("yes", 3), ("no", 2), ("no", 0)]);
        Assert.Equal((5L, 3L), ((long)vote["result"]!["cast"]!, (long)vote["result"]!["stances"]!["yes"]!));
        Write(Entry(vote));
        Assert.Contains("1 decided votes were counted again", Verify(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ballots", """[["CODE-1", 1, "perhaps"]]""")]
    [InlineData("poll", """{"method":"augury","options":0,"seats":1,"costs":[],"budget":0}""")]
    [InlineData("poll", """{"method":"plurality","options":1,"seats":4,"costs":[],"budget":0}""")]
    [InlineData("result", "{}")]
    public void A_vote_that_cannot_be_counted_is_a_fault_with_its_entry_and_no_crash(string part, string nonsense)
    {
        var vote = Vote("motion", 0, 1, "yes", "no");
        vote[part] = JsonNode.Parse(nonsense);
        var entry = Entry(vote);
        Write(entry);
        Assert.StartsWith($"Tally: entry {entry.Id} cannot be counted again", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ballots_too_many_for_the_log_are_counted_from_beside_it_and_their_lack_is_told()
    {
        var vote = Vote("motion", 0, 1, Seed, [.. Enumerable.Range(0, 5000).Select(number => (number % 3 == 0 ? "no" : "yes", 1L))]);
        var text = Write(Entry(vote)).Single();
        Assert.Contains("1 decided votes could not be counted again", Verify(), StringComparison.Ordinal);

        var beside = Path.Combine(log, "texts", text.Hash.ToHex());
        Directory.CreateDirectory(Path.GetDirectoryName(beside)!);
        var opened = new JsonObject { ["salt"] = Convert.ToBase64String(text.Salt.Span), ["text"] = JsonNode.Parse(text.Canonical.Span) };
        File.WriteAllText(beside, opened.ToJsonString());
        Assert.Contains("1 decided votes were counted again", Verify(), StringComparison.Ordinal);
        opened["text"]!["result"]!["cast"] = 4999;
        File.WriteAllText(beside, opened.ToJsonString());
        Assert.StartsWith("Commitment: ", Refused(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(log, recursive: true);

    static JsonObject Vote(string method, int options, int seats, params string[] ballots) => Vote(method, options, seats, Seed, [.. ballots.Select(text => (text, 1L))]);

    /// <summary>A vote as the host enters it, with the result that the library gives.</summary>
    static JsonObject Vote(string method, int options, int seats, string seed, IReadOnlyList<(string Text, long Weight)> ballots)
    {
        var kind = Enum.GetValues<PollMethod>().Single(one => JsonNamingPolicy.KebabCaseLower.ConvertName(one.ToString()) == method);
        var (costs, budget) = kind is PollMethod.BudgetShares or PollMethod.BudgetGreedy ? (Enumerable.Repeat(40L, options).ToArray(), 100L) : ([], 0L);
        var poll = new Poll(kind, [.. Enumerable.Range(1, options).Select(number => $"Option {number}")], seats, costs, budget);
        var tally = PollCount.Of(poll, ballots.Where(ballot => ballot.Weight > 0).Select(ballot => (PollBallot.Read(poll, ballot.Text)!, ballot.Weight)), TieRule.Lot(seed));
        return new JsonObject
        {
            ["poll"] = new JsonObject { ["method"] = method, ["options"] = options, ["seats"] = seats, ["costs"] = new JsonArray([.. costs.Select(cost => (JsonNode?)cost)]), ["budget"] = budget },
            ["ballots"] = new JsonArray([.. ballots.Select((ballot, at) => (JsonNode?)new JsonArray($"CODE-{at}", ballot.Weight, ballot.Text))]),
            ["result"] = new JsonObject
            {
                ["cast"] = tally.Cast,
                ["blank"] = tally.Blank,
                ["stances"] = new JsonObject(tally.Stances.Select(stance => KeyValuePair.Create(stance.Stance, (JsonNode?)stance.Weight))),
                ["elected"] = new JsonArray([.. (tally.Count?.ElectedOptions ?? []).Select(option => (JsonNode?)(option + 1))]),
                ["seed"] = seed,
            },
        };
    }

    static RecordEntry Entry(JsonObject vote) => new(Guid.CreateVersion7(), new DateTime(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc), "settle-decision", null, null, JsonSerializer.SerializeToElement(vote));

    /// <summary>A log of these entries; answers what of them is too long for it.</summary>
    List<Commitment> Write(params RecordEntry[] entries)
    {
        var whole = entries.Select(entry => entry.Seal(new byte[Commitment.SaltBytes])).ToList();
        var growth = LogEdge.Empty.Append([.. whole.Select(entry => entry.Bytes)]);
        foreach (var resource in growth.Resources) Keep(resource.Address.Path, resource.Bytes.ToArray());
        Keep("checkpoint", new Checkpoint(Keys.Log.Key.Name, growth.After.Size, growth.After.Root).SignedBy(Keys.Log).ToBytes());
        return [.. whole.Select(entry => entry.Data).OfType<Commitment>()];
    }

    void Keep(string path, byte[] bytes)
    {
        var file = Path.Combine(log, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    string Verify() => Cli.Well("verify", log, "--key", Keys.Log.Key.ToString());

    string Refused() => Cli.Badly("verify", log, "--key", Keys.Log.Key.ToString()).Trim().Split('\n')[^1];
}
