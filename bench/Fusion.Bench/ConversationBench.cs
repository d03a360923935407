using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

#pragma warning disable CA5400 // the bench speaks plain HTTP to this machine

namespace Fusion.Bench;

/// <summary>
/// Measures a running host while people vote, over HTTP as their devices do: many votes a second of many devices, each durable and answered with the next statement;
/// alone, and while a room of readers listens to the live results.
/// </summary>
internal static partial class ConversationBench
{
    const string Conversation = "/conversations/what-should-school-be-for";
    const int Devices = 1900, Statements = 200;

    public static async Task<int> Run(string[] args)
    {
        string Option(string name, string usual) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : usual;
        var app = Option("--app", "artifacts/app");
        var seconds = Option("--seconds", "10");
        var port = int.Parse(Option("--port", "5198"), CultureInfo.InvariantCulture);
        var connections = Option("--connections", "64");
        var readers = int.Parse(Option("--readers", "2000"), CultureInfo.InvariantCulture);
        var postgres = Option("--postgres", "");
        var work = Directory.CreateTempSubdirectory("fusion-bench-").FullName;
        try
        {
            string[] demo = ["demo", "--port", $"{port}", "--data", work, .. postgres.Length > 0 ? (string[])["--postgres", postgres] : []];
            using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(app, "Fusion.Web.dll"), .. demo]) { RedirectStandardOutput = true })!;
            try
            {
                var host = "";
                while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("ready ", StringComparison.Ordinal))
                    if (line.StartsWith("host ", StringComparison.Ordinal)) host = new Uri(line[5..]).AbsolutePath;
                var script = Path.Combine(work, "vote.lua");
                await AddStatements(port, host);
                await File.WriteAllTextAsync(script, Script(await Join(port)));
                Console.WriteLine($"# {(postgres.Length > 0 ? "PostgreSQL" : "SQLite")}, {connections} connections, {Devices:N0} devices, {seconds} s a line");
                Console.WriteLine("| what | votes/s | p50 ms | p95 ms | p99 ms | errors |\n|---|---|---|---|---|---|");
                await Ask(port, script, connections, "5");
                Show("votes", await Ask(port, script, connections, seconds));
                await WithReaders(port, script, connections, seconds, readers);
            }
            finally
            {
                if (!process.HasExited) process.Kill();
                await process.WaitForExitAsync();
            }
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    static async Task WithReaders(int port, string script, string connections, string seconds, int readers)
    {
        using var end = new CancellationTokenSource();
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue, UseProxy = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = Timeout.InfiniteTimeSpan };
        var events = new int[readers];
        var listening = Enumerable.Range(0, readers).Select(reader => Listen(client, reader, events, end.Token)).ToList();
        for (var patience = 0; patience < 600 && events.Any(count => count == 0); patience++) await Task.Delay(100, CancellationToken.None);
        var connected = events.Count(count => count > 0);
        Array.Clear(events);
        var clock = Stopwatch.StartNew();
        Show($"votes, {connected:N0} readers listening", await Ask(port, script, connections, seconds));
        var took = clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"events to readers: {events.Sum() / took:N0} a second; the slowest reader heard {events.Min()}, the quickest {events.Max()} in {took:0} s"));
        await end.CancelAsync();
        await Task.WhenAll(listening);
    }

    static async Task Listen(HttpClient client, int reader, int[] events, CancellationToken end)
    {
        try
        {
            await using var stream = await client.GetStreamAsync($"{Conversation}/live", end);
            var buffer = new byte[8192];
            while (await stream.ReadAsync(buffer, end) is > 0 and var length) events[reader] += Encoding.UTF8.GetString(buffer, 0, length).Split("data: ").Length - 1;
        }
        catch (Exception fault) when (fault is OperationCanceledException or HttpRequestException or IOException)
        {
            // The end, or a reader who was not let in: it shows in the count.
        }
    }

    /// <summary>As the host does by the page: some hundred statements, so that there is always a next one.</summary>
    static async Task AddStatements(int port, string signIn)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseProxy = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await client.GetAsync(signIn);
        const string page = $"{Conversation}/organise/statements";
        for (var batch = 0; batch < Statements / 50; batch++)
        {
            var token = Token().Match(await client.GetStringAsync(page)).Groups[1].Value;
            var lines = string.Join('\n', Enumerable.Range(0, 50).Select(line => $"Made-up statement {batch} {line} of the bench"));
            using var form = new FormUrlEncodedContent([new("seeds", lines), new("__RequestVerificationToken", token)]);
            (await client.PostAsync($"{page}?handler=Seeds", form)).EnsureSuccessStatusCode();
        }
    }

    /// <summary>Devices come as they do: each is given its token with its first vote.</summary>
    static async Task<IReadOnlyList<string>> Join(int port)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, UseProxy = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var tokens = new string[Devices];
        await Parallel.ForEachAsync(Enumerable.Range(0, Devices), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (device, cancel) =>
        {
            using var body = new StringContent($$"""{"votes":[{"id":"{{Guid.NewGuid()}}","statement":1,"vote":1}]}""", new MediaTypeHeaderValue("application/json"));
            using var answer = await client.PostAsync($"{Conversation}/votes", body, cancel);
            tokens[device] = answer.EnsureSuccessStatusCode().Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        });
        return tokens;
    }

    /// <summary>Each request is one vote of one of many devices, under an id of its own.</summary>
    static string Script(IReadOnlyList<string> tokens)
    {
        var devices = string.Join(",\n", tokens.Select(token => $"'{token}'"));
        return $$"""
            local devices = { {{devices}} }
            function init(args) math.randomseed(os.time()) end
            function request()
              local id = string.format('%08x-%04x-4%03x-8%03x-%06x%06x', math.random(0, 2147483647), math.random(0, 65535), math.random(0, 4095), math.random(0, 4095), math.random(0, 16777215), math.random(0, 16777215))
              local body = '{"votes":[{"id":"' .. id .. '","statement":' .. math.random(1, {{Statements}}) .. ',"vote":' .. math.random(-1, 1) .. '}],"take":1}'
              return wrk.format('POST', '{{Conversation}}/votes', {['Content-Type'] = 'application/json', ['Cookie'] = devices[math.random(#devices)]}, body)
            end
            function done(summary, latency, requests)
              io.write(string.format('FIGURES %f %f %f %f %d\n', summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.errors.status + summary.errors.timeout + summary.errors.read))
            end
            """;
    }

    internal static void Show(string what, Match figures)
    {
        double Value(int group) => double.Parse(figures.Groups[group].Value, CultureInfo.InvariantCulture);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {Value(1):N0} | {Value(2):0.0} | {Value(3):0.0} | {Value(4):0.0} | {Value(5):0} |"));
    }

    internal static async Task<Match> Ask(int port, string script, string connections, string seconds)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", $"-c{connections}", $"-d{seconds}s", "-s", script, $"http://127.0.0.1:{port}"]) { RedirectStandardOutput = true })!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return Figures().Match(output) is { Success: true } figures ? figures : throw new InvalidOperationException(output);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    internal static partial Regex Token();

    [GeneratedRegex(@"FIGURES (\S+) (\S+) (\S+) (\S+) (\d+)")]
    private static partial Regex Figures();
}
