using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Fusion.Bench;

/// <summary>
/// Measures the running app as its users meet it: 100,000 entries and 20,000 organisations are taken in by the usual import, then wrk asks for pages.
/// Each figure stands beside that of a do-nothing endpoint of the same process in the same run, because machines are noisy and ratios count.
/// </summary>
internal static partial class WebBench
{
    const string WarmUp = "8";

    public static async Task<int> Run(string[] args)
    {
        var app = args.Option("--app", "artifacts/app");
        var entries = int.Parse(args.Option("--entries", "100000"), CultureInfo.InvariantCulture);
        var organisations = int.Parse(args.Option("--organisations", "20000"), CultureInfo.InvariantCulture);
        var seconds = args.Option("--seconds", "10");
        var postgres = args.Option("--postgres", "");
        var work = Directory.CreateTempSubdirectory("fusion-bench-").FullName;
        try
        {
            var pack = Path.Combine(work, "pack");
            GeneratedPack.Write(pack, entries, organisations, args.Option("--content", Path.Combine("src", "Fusion.Web", "Content")));
            string[] serve = ["serve", "--port", "5199", "--data", Path.Combine(work, "data"), "--content", pack, .. postgres.Length > 0 ? (string[])["--postgres", postgres] : []];
            Console.WriteLine($"# {(postgres.Length > 0 ? "PostgreSQL" : "SQLite")}, {entries:N0} entries, {organisations:N0} organisations, {seconds} s a line after {WarmUp} s of warm-up, 16 connections");
            using (var first = await App.Start(app, serve))
            {
                Console.WriteLine($"import and first start: {first.SecondsToReady:0.0} s");
                await first.Stop();
            }
            using var running = await App.Start(app, serve);
            Console.WriteLine($"start to ready: {running.SecondsToReady:0.00} s");
            Console.WriteLine($"memory after start: {running.MegabytesResident()} MB");
            await Measure(seconds);
            Console.WriteLine($"memory after load: {running.MegabytesResident()} MB, peak {running.MegabytesPeak()} MB");
            await running.Stop();
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    static async Task Measure(string seconds)
    {
        Console.WriteLine("| page | requests/s | p50 ms | p95 ms | p99 ms | share of nothing |\n|---|---|---|---|---|---|");
        var nothing = await Wrk("do nothing (/health/live)", "return '/health/live'", seconds, null);
        foreach (var (name, path) in Pages) await Wrk(name, path, seconds, nothing);
        await Wrk("do nothing again", "return '/health/live'", seconds, nothing);
    }

    /// <summary>Lua that gives a path; <c>n()</c> is a number that no other request has, so that no page comes from the cache.</summary>
    static readonly (string Name, string Lua)[] Pages =
    [
        ("list: text and two facets, uncached", "return '/innovations?q=' .. pick(words) .. '+' .. pick(words) .. '&hope=' .. pick(hopes) .. '&stage=' .. pick(stages) .. '&_=' .. n()"),
        ("list: first page, uncached", "return '/innovations?_=' .. n()"),
        ("list: one facet, newest first, uncached", "return '/innovations?sort=newest&hope=' .. pick(hopes) .. '&_=' .. n()"),
        ("list: first page, cached", "return '/innovations'"),
        ("entry, uncached", "return '/innovations/entry-' .. math.random(0, 90000) .. '?_=' .. n()"),
        ("search, uncached", "return '/search?q=' .. pick(words) .. '+' .. pick(words) .. '&_=' .. n()"),
        ("organisations, uncached", "return '/organisations?_=' .. n()"),
    ];

    static async Task<double> Wrk(string name, string lua, string seconds, double? nothing)
    {
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, $$"""
            local words = {'learning','school','city','teach','family','river','garden','music','scien','mentor','skill','climate','health','network','futur','trust','play','design'}
            local hopes = {'trusted-relationships','many-pathways','professional-learning','learning-ecosystems','love-of-learning'}
            local stages = {'emergent','established'}
            local count, seed = 0, 0
            function pick(t) return t[math.random(#t)] end
            function n() count = count + 1; return seed .. '-' .. count end
            function init(args) seed = os.time() % 100000; math.randomseed(seed) end
            function path() {{lua}} end
            function request() return wrk.format('GET', path(), {['Accept-Encoding'] = 'br, gzip'}) end
            function done(summary, latency, requests)
              io.write(string.format('FIGURES %f %f %f %f %d\n', summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.errors.status + summary.errors.timeout + summary.errors.read))
            end
            """);
        // First unmeasured, until what is hot has been compiled: a host runs for weeks, and its first seconds are another figure.
        await Ask(script, WarmUp);
        var output = await Ask(script, seconds);
        File.Delete(script);
        var figures = Figures().Match(output);
        if (!figures.Success) throw new InvalidOperationException(output);
        double Value(int group) => double.Parse(figures.Groups[group].Value, CultureInfo.InvariantCulture);
        if (Value(5) > 0) Console.WriteLine($"{Value(5)} errors in the next line");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Value(1):N0} | {Value(2):0.0} | {Value(3):0.0} | {Value(4):0.0} | {(nothing is null ? 1 : Value(1) / nothing):0.000} |"));
        return Value(1);
    }

    static async Task<string> Ask(string script, string seconds)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c16", $"-d{seconds}s", "-s", script, "http://127.0.0.1:5199"]) { RedirectStandardOutput = true })!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return output;
    }

    [GeneratedRegex(@"FIGURES (\S+) (\S+) (\S+) (\S+) (\d+)")]
    private static partial Regex Figures();

    /// <summary>The app as a process of its own.</summary>
    internal sealed class App(Process process) : IDisposable
    {
        public double SecondsToReady { get; private set; }

        public static async Task<App> Start(string folder, string[] arguments)
        {
            var clock = Stopwatch.StartNew();
            var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder, "Fusion.Web.dll"), .. arguments]) { RedirectStandardOutput = true })!;
            while (await process.StandardOutput.ReadLineAsync() is { } line)
                if (line.StartsWith("ready ", StringComparison.Ordinal)) return new App(process) { SecondsToReady = clock.Elapsed.TotalSeconds };
            throw new InvalidOperationException("the app did not become ready");
        }

        public int MegabytesResident() => Status("VmRSS:");

        public int MegabytesPeak() => Status("VmHWM:");

        public async Task Stop()
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
        }

        public void Dispose()
        {
            if (!process.HasExited) process.Kill();
            process.Dispose();
        }

        int Status(string field) => int.Parse(File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith(field, StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1024;
    }
}
