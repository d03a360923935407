using System.Globalization;
using System.Text;
using Fusion.Opinion.Exports;

namespace Fusion.Opinion.Tests;

public sealed class WorkedExampleTests
{
    // The table of docs/methods/opinion.md.
    const string Table = """
        participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2,3,4,5
        1,,0,6,4,2,1,1,1,-1,-1,1
        2,,0,6,4,2,1,1,1,-1,-1,1
        3,,0,5,3,2,1,1,,-1,-1,1
        4,,0,6,4,2,1,1,1,-1,-1,1
        5,,0,5,3,2,1,,1,-1,-1,1
        6,,0,6,3,2,1,1,0,-1,-1,1
        7,,0,6,3,3,-1,-1,-1,1,1,1
        8,,0,6,3,3,-1,-1,-1,1,1,1
        9,,0,6,3,3,-1,-1,-1,1,1,1
        10,,0,5,3,2,-1,-1,,1,1,1
        11,,0,6,3,3,-1,-1,-1,1,1,1
        12,,0,6,3,3,-1,-1,-1,1,1,1
        13,,0,2,1,1,,-1,,,,1
        14,,0,3,0,0,0,0,0,,,
        """;

    [Fact]
    public void The_worked_example_in_the_documentation_is_what_the_library_says()
    {
        var reader = new VoteTableReader();
        reader.Read(Encoding.UTF8.GetBytes(Table));
        var export = reader.Finish();
        var map = Samples.Map(export.Votes);
        var said = new StringBuilder("| person | x | y | group | certainty |\n|---|---|---|---|---|\n");
        for (var person = 0; person < map.Participants; person++)
            said.Append(CultureInfo.InvariantCulture, $"| {export.Participants[person]} | {map[person].X:0.00;−0.00;0.00} | {map[person].Y:0.00;−0.00;0.00} | {(map[person].Group is { } group ? (char)('A' + group) : '–')} | {map[person].Certainty:0.00} |\n");
        var sets = map.Groups.Select(group => $"{group.Letter}: {string.Join(", ", group.Statements.Select(one => $"{(one.Stance == Vote.Agree ? "agrees" : "disagrees")} with {one.Statement}"))}");
        said.Append(CultureInfo.InvariantCulture, $"\n{map.Clarity}; {string.Join("; ", sets)}; shared: {string.Join(", ", map.CommonGround.Select(ground => ground.Statement))}.\n");
        var documentation = File.ReadAllText(Path.Combine(Root(), "docs", "methods", "opinion.md"));
        Assert.Contains(said.ToString(), documentation, StringComparison.Ordinal);
        Assert.Contains(Table, documentation, StringComparison.Ordinal);
    }

    static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Fusion.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
