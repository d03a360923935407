using System.Diagnostics;
using System.Globalization;
using Fusion.Opinion;
using Fusion.Opinion.Exports;
using Fusion.Opinion.Planted;
using Fusion.Opinion.Polis;

namespace Fusion.Cli.Map;

/// <summary>Maps the opinions of a conversation.</summary>
internal static class MapCommand
{
    /// <summary>The command.</summary>
    public static Command Command { get; } = new("map", "./fusion map DIR|votes.csv [--json] [--method fusion|polis]  or  ./fusion map --synthetic P:S:FILL --seed N [--out DIR]", arguments =>
    {
        using var output = Console.OpenStandardOutput();
        return Run(arguments, output);
    });

    /// <summary>Runs the command and writes to the output.</summary>
    public static int Run(IReadOnlyList<string> arguments, Stream output)
    {
        var asked = MapArguments.Parse(arguments);
        var started = Stopwatch.GetTimestamp();
        var input = asked.Planted is { } planted ? Plant(planted) : MapInput.Read(asked.Path!, asked.Polis);
        var load = Stopwatch.GetElapsedTime(started);
        var votes = Count(input.Export.Votes);
        if (asked.Out is { } folder)
            Write(folder, input);
        started = Stopwatch.GetTimestamp();
        var map = asked.Polis ? PolisMapper.Map(input.Export.Votes) : new OpinionMapper().Update(input.Export.Votes);
        var cost = new MapCost(votes, load, Stopwatch.GetElapsedTime(started), Peak());
        if (asked.Json)
            MapJson.Write(output, map, input.Export, cost);
        else
            Say(output, map, input, cost);
        return 0;
    }

    static MapInput Plant((int Participants, int Statements, double Fill, ulong Seed) planted)
    {
        var made = PlantedConversation.Make(planted.Participants, planted.Statements, planted.Fill, planted.Seed);
        return new(made.Export(), [.. Enumerable.Range(0, planted.Statements).Select(statement => new ExportComment(0, statement, 0, 1, $"Planted statement {statement}"))]);
    }

    static long Count(VoteStore votes)
    {
        var count = 0L;
        for (var statement = 0; statement < votes.Statements; statement++)
            count += votes.TallyOf(statement).Seen;
        return count;
    }

    static void Write(string folder, MapInput input)
    {
        Directory.CreateDirectory(folder);
        Lines("participants-votes.csv", ExportWriter.Table(input.Export, input.Comments));
        Lines("comments.csv", ExportWriter.Comments(input.Export, input.Comments));
        Lines("summary.csv", ExportWriter.Summary(new("Planted votes", "", 0, input.Export.Votes.Participants, 0, input.Export.Votes.Statements, 3, "")));

        void Lines(string file, IEnumerable<string> lines)
        {
            using var writer = new StreamWriter(Path.Combine(folder, file));
            foreach (var line in lines)
                writer.Write(line);
        }
    }

    static void Say(Stream output, OpinionMap map, MapInput input, MapCost cost)
    {
        using var writer = new StreamWriter(output, leaveOpen: true);
        var words = new MapWords(input.Export, input.Comments);
        foreach (var explanation in Explanations.Of(map))
            writer.Write(words.Say(explanation) + "\n");
        if (input.Export.Groups.Any(group => group is not null))
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"Agreement with the groups in the file (Adjusted Rand Index): {Agreement.AdjustedRand([.. Enumerable.Range(0, map.Participants).Select(at => map[at].Group)], input.Export.Groups):0.000}.\n"));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"Loaded in {cost.Load.TotalSeconds:0.00} s, mapped in {cost.Map.TotalSeconds:0.00} s, at most {cost.PeakMegabytes:0} MB.\n"));
    }

    static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / (1024.0 * 1024);
    }
}
