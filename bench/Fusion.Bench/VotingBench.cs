using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Fusion.Voting;
using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Files;
using Fusion.Voting.Stv;
using Fusion.Voting.Ties;

namespace Fusion.Bench;

/// <summary>Measures counting: the council elections from disk, and pairwise methods on a million rankings in memory.</summary>
internal static class VotingBench
{
    public static int Run(string[] args)
    {
        var data = args.Option("--data", Environment.GetEnvironmentVariable("FUSION_GOLDEN_DATA") ?? "");
        Console.WriteLine("| figure | wall s | CPU s |\n|---|---|---|");
        if (Directory.Exists(data))
            Councils(Path.Combine(data, "scottish-stv"));
        Pairs(int.Parse(args.Option("--ballots", "1000000"), CultureInfo.InvariantCulture), int.Parse(args.Option("--options", "200"), CultureInfo.InvariantCulture));
        return 0;
    }

    static void Councils(string folder)
    {
        var files = Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).ToArray();
        CountResult[] Count()
        {
            var results = new CountResult[files.Length];
            Parallel.For(0, files.Length, at =>
            {
                var election = ScottishCsv.Read(File.ReadAllBytes(files[at]));
                results[at] = ScottishStv.Count(election.Ballots, election.Seats!.Value, TieRule.Stand);
            });
            return results;
        }
        var first = Measure($"{files.Length} council elections, read and counted, first time in the process", Count);
        for (var i = 0; i < 5; i++)
            Count();
        Measure($"{files.Length} council elections, read and counted, warm", Count);
        Measure($"nine times {files.Length}, warm (the whole set of 1,070 is 8.9 times as many)", () => Enumerable.Range(0, 9).Select(_ => Count().Length).Sum());
        using var golden = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "winners.json")));
        var winners = golden.RootElement.GetProperty("elections").EnumerateArray().ToDictionary(one => one.GetProperty("file").GetString()!, one => one.GetProperty("winner_ids").EnumerateArray().Select(id => id.GetInt32() - 1).ToArray());
        Console.WriteLine($"| agreeing with winners.json: {files.Where((file, at) => winners[Path.GetFileName(file)].SequenceEqual(first[at].ElectedOptions)).Count()} of {files.Length} | | |");
    }

    static void Pairs(int count, int options)
    {
        var random = new Random(20261122);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var builder = new RankedBallotsBuilder(new OptionList(Enumerable.Range(1, options).Select(number => $"Option {number}")));
        var order = Enumerable.Range(0, options).ToArray();
        var making = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            random.Shuffle(order);
            builder.Add(order);
        }
        var ballots = builder.Build();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| making {ballots.Distinct:N0} distinct rankings of {options} options (with shuffling), {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1_000_000:N0} MB | {making.Elapsed.TotalSeconds:0.00} | |"));
        Measure("pairs alone, first time", () => PairwiseMatrix.Of(ballots));
        Measure("Schulze", () => Counting.Count(RankedMethod.Schulze, ballots, 1, TieRule.ListOrder));
        Measure("ranked pairs", () => Counting.Count(RankedMethod.RankedPairs, ballots, 1, TieRule.ListOrder));
        Measure("Borda", () => Counting.Count(RankedMethod.Borda, ballots, 1, TieRule.ListOrder));
    }

    static T Measure<T>(string what, Func<T> work)
    {
        T result = default!;
        var (wall, cpu) = Measuring.Time(() => result = work());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {wall:0.000} | {cpu:0.000} |"));
        return result;
    }
}
