using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Fusion.Opinion;
using Fusion.Opinion.Planted;

namespace Fusion.Bench;

/// <summary>
/// Measures opinion maps: <c>./fusion map</c> in a process of its own, beside the numpy peer on the same files in the same run; updates; and, in <see cref="OpinionQuality"/>,
/// whether the method is better than Polis'. Walls are noisy where other work runs, so CPU seconds and ratios count.
/// </summary>
internal static class OpinionBench
{
    public static int Run(string[] args)
    {
        var cli = args.Option("--cli", "artifacts/cli/Fusion.Cli.dll");
        var peer = args.Option("--peer", Path.Combine(Environment.GetEnvironmentVariable("FUSION_CHECKS") ?? "", "opinion-peer.py"));
        var data = Path.Combine(args.Option("--data", Environment.GetEnvironmentVariable("FUSION_GOLDEN_DATA") ?? ""), "polis");
        var parts = args.Option("--parts", "alone,speed,large,million,update,quality,pictures").Split(',');
        var work = Directory.CreateTempSubdirectory("fusion-bench-").FullName;
        try
        {
            if (parts.Contains("speed")) Speed(cli, peer, data, work, parts.Contains("large"));
            if (parts.Contains("million")) Million(cli);
            if (parts.Contains("alone")) Alone();
            if (parts.Contains("update")) Update();
            if (parts.Contains("quality")) OpinionQuality.Run(data);
            if (parts.Contains("pictures")) OpinionPictures.Write(args.Option("--pictures", Path.Combine("docs", "pictures")));
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    static void Speed(string cli, string peer, string data, string work, bool large)
    {
        Console.WriteLine("| data | method | load s | map s | CPU s, all | peak MB | groups | ARI |\n|---|---|---|---|---|---|---|---|");
        var sources = Directory.Exists(data) ? Directory.GetDirectories(data).Order().ToList() : [];
        foreach (var people in large ? (int[])[10_000, 100_000] : [10_000])
        {
            var folder = Path.Combine(work, people.ToString(CultureInfo.InvariantCulture));
            Call("dotnet", cli, "map", "--synthetic", $"{people}:500:0.05", "--seed", "7", "--out", folder);
            sources.Add(folder);
        }
        foreach (var source in sources)
        {
            for (var time = 0; time < 3; time++) Ours(cli, source, "fusion");
            Ours(cli, source, "polis");
            if (File.Exists(peer)) Peer(peer, source);
        }
    }

    static void Ours(string cli, string source, string method)
    {
        var (text, cpu) = Call("dotnet", cli, "map", source, "--json", "--method", method);
        using var map = JsonDocument.Parse(text);
        var root = map.RootElement;
        var groups = root.GetProperty("participants").EnumerateArray().Select(person => person.GetProperty("group") is { ValueKind: JsonValueKind.Number } group ? group.GetInt32() : (int?)null).ToList();
        var known = File.ReadLines(Path.Combine(source, "participants-votes.csv")).Skip(1).Select(line => int.TryParse(line.Split(',', 3)[1], CultureInfo.InvariantCulture, out var group) ? group : (int?)null).ToList();
        var seconds = root.GetProperty("seconds");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Path.GetFileName(source)} | {method} | {seconds.GetProperty("load")} | {seconds.GetProperty("map")} | {cpu:0.00} | {root.GetProperty("peakMb")} | {root.GetProperty("groups").GetArrayLength()} | {Agreement.AdjustedRand(groups, known):0.0000} |"));
    }

    static void Peer(string peer, string source)
    {
        var (text, cpu) = Call("/usr/bin/python3", peer, source);
        using var map = JsonDocument.Parse(text);
        var root = map.RootElement;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Path.GetFileName(source)} | numpy peer (CPU of the map alone {root.GetProperty("cpu_s")}) | – | {root.GetProperty("wall_s")} | {cpu:0.00} | {root.GetProperty("peak_mb")} | {root.GetProperty("groups")} | {root.GetProperty("ari")} |"));
    }

    static void Million(string cli)
    {
        var (text, cpu) = Call("dotnet", cli, "map", "--synthetic", "1000000:1000:0.05", "--seed", "7");
        Console.WriteLine($"\n1,000,000 × 1,000 at 5 %, planted in the process (CPU {cpu:0.0} s, planting included): {string.Join(' ', text.Split('\n').Where(line => line.StartsWith("Clear", StringComparison.Ordinal) || line.StartsWith("Agreement", StringComparison.Ordinal) || line.StartsWith("Loaded", StringComparison.Ordinal) || line.StartsWith("People", StringComparison.Ordinal)))}");
    }

    /// <summary>Cold maps of 100,000 × 500 in this process: the first compiles the code.</summary>
    static void Alone()
    {
        var votes = PlantedConversation.Make(100_000, 500, 0.05, 7).Votes;
        for (var time = 1; time <= 5; time++)
        {
            var (wall, cpu) = Measuring.Time(() => new OpinionMapper().Update(votes));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cold map of 100,000 × 500, map {time} of this process: {wall:0.000} s, CPU {cpu:0.000} s"));
        }
    }

    /// <summary>Updates after a batch of ten votes, at 10,000 participants, 500 statements and 5 %.</summary>
    static void Update()
    {
        var votes = PlantedConversation.Make(10_000, 500, 0.05, 7).Votes;
        var mapper = new OpinionMapper();
        var map = mapper.Update(votes);
        var random = new Random(1);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var (walls, bytes) = (new List<double>(), new List<long>());
        for (var round = 0; round < 60; round++)
        {
            for (var vote = 0; vote < 10; vote++)
                votes.Set(random.Next(10_000), random.Next(500), (Vote)(random.Next(3) - 1));
            var (before, started) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
            map = mapper.Update(votes, map.Memory);
            walls.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            bytes.Add(GC.GetTotalAllocatedBytes(precise: true) - before);
        }
        walls.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nwarm update, 10,000 × 500, 250,000 votes, batches of 10: median {walls[30]:0.0} ms, p95 {walls[57]:0.0} ms, worst {walls[59]:0.0} ms, CPU {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds / 60:0.0} ms each; allocated {bytes[59] / 1024.0:0} KiB, of it the people's places and groups {10_000 * 13 / 1024.0:0} KiB"));
        var router = new StatementRouter(map);
        var clock = Stopwatch.GetTimestamp();
        for (var person = 0; person < 10_000; person++) router.Next(votes, person, 1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"next statement of 500: {Stopwatch.GetElapsedTime(clock).TotalMicroseconds / 10_000:0.0} µs"));
    }

    static (string Output, double CpuSeconds) Call(string program, params string[] arguments)
    {
        // The shell counts the seconds, for a process that has ended cannot be asked.
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", "TIMEFORMAT='%U %S'; time \"$0\" \"$@\"", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        var seconds = errors.Result.TrimEnd().Split('\n')[^1].Split(' ');
        return (output, seconds.Sum(part => double.Parse(part, CultureInfo.InvariantCulture)));
    }
}
