using System.Text;
using System.Text.Json;
using Fusion.Cli;
using Fusion.Cli.Map;

namespace Fusion.Opinion.Tests;

public sealed class MapCommandTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("fusion-map-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Planted_votes_are_mapped_written_and_mapped_again()
    {
        var planted = Json("--synthetic", "400:60:0.4", "--seed", "3", "--out", folder, "--json");
        var read = Json(folder, "--json");
        var alone = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "alone")).FullName, "participants-votes.csv");
        File.Copy(Path.Combine(folder, "participants-votes.csv"), alone);
        foreach (var map in new[] { read, Json(alone, "--json") })
            foreach (var part in new[] { "participants", "groups", "commonGround", "votes", "statements" })
                Assert.Equal(planted.GetProperty(part).GetRawText(), map.GetProperty(part).GetRawText());
        Assert.Equal(400, read.GetProperty("participants").GetArrayLength());
        Assert.Equal(3, read.GetProperty("groups").GetArrayLength());
        Assert.Equal(["id", "x", "y", "group", "certainty"], read.GetProperty("participants")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["participants", "groups", "commonGround", "votes", "statements", "seconds", "peakMb"], read.EnumerateObject().Select(property => property.Name));
        Assert.Contains("Clear groups: 3.", Text(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void Polis_method_needs_the_statements()
    {
        Json("--synthetic", "40:10:0.9", "--seed", "3", "--out", folder, "--json");
        Assert.InRange(Json(folder, "--json", "--method", "polis").GetProperty("groups").GetArrayLength(), 2, 5);
        File.Delete(Path.Combine(folder, "comments.csv"));
        Assert.Contains("comments.csv: it is not there", Assert.Throws<BadInput>(() => Text(folder, "--method", "polis")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_of_votes_is_mapped_and_nobody_is_given_a_group()
    {
        File.WriteAllText(Path.Combine(folder, "votes.csv"), "timestamp,datetime,comment-id,voter-id,vote\n1,,4,9,1\n2,,4,8,-1\n");
        var map = Json(Path.Combine(folder, "votes.csv"), "--json");
        Assert.Equal("[8,9]", $"[{string.Join(',', map.GetProperty("participants").EnumerateArray().Select(person => person.GetProperty("id").GetInt64()))}]");
        Assert.All(map.GetProperty("participants").EnumerateArray(), person => Assert.Equal(JsonValueKind.Null, person.GetProperty("group").ValueKind));
        Assert.Contains("Too few", Text(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_names_file_line_and_reason()
    {
        var file = Path.Combine(folder, "participants-votes.csv");
        File.WriteAllText(file, "participant,0\n1,1\n2,x\n");
        Assert.Equal($"{file}:3: The vote on statement 0 is 'x' and may be 1, 0, -1 or nothing.", Assert.Throws<BadInput>(() => Text(file)).Message);
        Assert.Equal(1, Commands.Run(["map", file]));
        Assert.Equal(1, Commands.Run(["map", Path.Combine(folder, "nowhere")]));
        Assert.Equal(1, Commands.Run(["map", Directory.CreateDirectory(Path.Combine(folder, "empty")).FullName]));
    }

    [Theory]
    [InlineData()]
    [InlineData("a", "b")]
    [InlineData("a", "--method", "other")]
    [InlineData("a", "--sideways")]
    [InlineData("a", "--seed", "1")]
    [InlineData("a", "--method")]
    [InlineData("--synthetic", "10:10:0.5")]
    [InlineData("--synthetic", "10:10:2", "--seed", "1")]
    [InlineData("--synthetic", "10:10", "--seed", "1")]
    [InlineData("--synthetic", "2000000000:1000:1", "--seed", "1")]
    [InlineData("a", "--synthetic", "10:10:0.5", "--seed", "1")]
    public void Wrong_use_is_told(params string[] arguments)
    {
        Assert.Throws<WrongUse>(() => Text(arguments));
        Assert.Equal(2, Commands.Run(["map", .. arguments]));
    }

    [Fact]
    public void Statements_cannot_steer_the_terminal()
    {
        Json("--synthetic", "40:10:0.9", "--seed", "3", "--out", folder, "--json");
        var file = Path.Combine(folder, "comments.csv");
        File.WriteAllText(file, File.ReadAllText(file).Replace("Planted", "\u001b[2JPl{share}nted", StringComparison.Ordinal));
        var text = Text(folder);
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("Pl{share}nted", text, StringComparison.Ordinal);
    }

    static string Text(params string[] arguments)
    {
        using var output = new MemoryStream();
        Assert.Equal(0, MapCommand.Run(arguments, output));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    static JsonElement Json(params string[] arguments) => JsonDocument.Parse(Text(arguments)).RootElement;
}
