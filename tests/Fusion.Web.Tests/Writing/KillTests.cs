using System.Diagnostics;
using System.Net.Sockets;
using Fusion.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;

namespace Fusion.Web.Tests.Writing;

/// <summary>What was acknowledged is still there after the process was killed in the midst of writing.</summary>
[Trait("Length", "long")]
public sealed class KillTests
{
    [Fact]
    public async Task Every_acknowledged_suggestion_survives_kill_9()
    {
        using var folder = new TempFolder();
        using var pack = PackFolder.Small();
        var acknowledged = new HashSet<string>();
        var rounds = Environment.GetEnvironmentVariable("FUSION_LONG") is null ? 2 : 20;
        for (var round = 0; round < rounds; round++)
        {
            acknowledged.UnionWith(await WriteUntilKilled(folder.Path, pack.Path, round));
            var stored = Stored(folder.Path);
            Assert.Equal([], acknowledged.Except(stored));
        }
        Assert.True(acknowledged.Count >= rounds, $"{acknowledged.Count} were acknowledged in {rounds} rounds");
    }

    static async Task<HashSet<string>> WriteUntilKilled(string folder, string pack, int round)
    {
        var port = FreePort();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Fusion.Web.dll"), "serve", "--port", $"{port}", "--data", folder, "--content", pack])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var acknowledged = new HashSet<string>();
        try
        {
            await Ready(process);
            var writers = Enumerable.Range(0, 6).Select(writer => Task.Run(() => Write(new Uri($"http://localhost:{port}"), $"{round}.{writer}", acknowledged))).ToList();
            var until = Stopwatch.StartNew();
            while (until.ElapsedMilliseconds < 4000)
            {
                lock (acknowledged)
                    if (acknowledged.Count >= 10 + round) break;
                await Task.Delay(5);
            }
            process.Kill();
            await Task.WhenAll(writers);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
        }
        return acknowledged;
    }

    static async Task Ready(Process process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith("ready ", StringComparison.Ordinal)) return;
        throw new InvalidOperationException("Fusion ended before it was ready");
    }

    static async Task Write(Uri address, string name, HashSet<string> acknowledged)
    {
        try
        {
            using var browser = new Browser(address);
            var token = await browser.Token("/contribute");
            for (var number = 0; ; number++)
            {
                var text = $"{name}.{number}";
                var answer = await browser.PostWithout("/contribute", [("text", text), ("__RequestVerificationToken", token)]);
                if (answer.Status == HttpStatusCode.TooManyRequests) return;
                Assert.Equal(HttpStatusCode.Found, answer.Status);
                lock (acknowledged) acknowledged.Add(text);
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or TaskCanceledException)
        {
            // Killed: what was not answered counts neither way.
        }
    }

    static HashSet<string> Stored(string folder)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "fusion.db"), Pooling = false }.ToString());
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", check.ExecuteScalar());
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT \"Text\" FROM suggestions_suggestions";
        using var rows = select.ExecuteReader();
        var stored = new HashSet<string>();
        while (rows.Read()) stored.Add(rows.GetString(0));
        return stored;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
