using System.Text.Json;
using Fusion.Voting.Files;
using Fusion.Voting.Stv;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Tests;

public sealed class ScottishGoldenTests
{
    [GoldenFact]
    public void All_120_council_elections_elect_the_same_in_the_same_order_with_the_same_quota_and_stages()
    {
        var folder = GoldenFactAttribute.PathOf("scottish-stv");
        using var golden = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "winners.json")));
        var elections = golden.RootElement.GetProperty("elections").EnumerateArray().ToList();
        Assert.Equal(120, elections.Count);
        Assert.All(elections, expected =>
        {
            var election = ScottishCsv.Read(File.ReadAllBytes(Path.Combine(folder, expected.GetProperty("file").GetString()!)));
            var result = ScottishStv.Count(election.Ballots, election.Seats!.Value, TieRule.Stand);
            Assert.Equal(expected.GetProperty("winner_ids").EnumerateArray().Select(id => id.GetInt32()), result.ElectedOptions.Select(option => option + 1));
            Assert.Equal(expected.GetProperty("winners").EnumerateArray().Select(name => name.GetString()), result.ElectedOptions.Select(option => result.Options[option]));
            Assert.Equal(expected.GetProperty("quota").GetInt64(), result.Quota);
            Assert.Equal(expected.GetProperty("valid").GetInt64(), result.Valid);
            Assert.Equal(expected.GetProperty("stages").GetInt32(), result.Stages.Count);
        });
    }
}
