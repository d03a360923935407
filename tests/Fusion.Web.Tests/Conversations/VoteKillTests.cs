using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Conversations;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Conversations;

/// <summary>Every vote that was acknowledged is there after the process was killed while hundreds were on their way.</summary>
[Trait("Length", "long")]
public sealed class VoteKillTests
{
    const string Path = "/conversations/what-should-school-be-for";

    [Theory, OnSqlite, OnPostgres]
    public async Task No_acknowledged_vote_is_lost_at_kill_9(Db db)
    {
        await using var disk = await Disk.Make(db);
        var acknowledged = new HashSet<long>();
        var rounds = Environment.GetEnvironmentVariable("FUSION_LONG") is null ? 2 : 20;
        for (var round = 0; round < rounds; round++) await VoteUntilKilled(disk, acknowledged, acknowledged.Count + 200);
        Assert.True(acknowledged.Count >= rounds * 200, $"{acknowledged.Count} were acknowledged");
        await using var site = await Site.Start(db, demonstration: true, disk: disk);
        var stored = await site.Read(read => Task.FromResult(read.Set<CastVote>().Select(vote => vote.CastId).ToHashSet()));
        Assert.Empty(acknowledged.Except(stored));
    }

    static async Task VoteUntilKilled(Disk disk, HashSet<long> acknowledged, int enough)
    {
        var port = FreePort();
        string[] database = disk.Connection is { } connection ? ["--postgres", connection] : [];
        using var process = Process.Start(new ProcessStartInfo("dotnet", [System.IO.Path.Combine(AppContext.BaseDirectory, "Fusion.Web.dll"), "demo", "--port", $"{port}", "--data", disk.Folder, .. database]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line && !line.StartsWith("ready ", StringComparison.Ordinal)) { }
            var voters = Enumerable.Range(0, 24).Select(_ => Task.Run(() => Vote(new Uri($"http://localhost:{port}"), acknowledged))).ToList();
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed.TotalSeconds < 40)
            {
                lock (acknowledged)
                    if (acknowledged.Count >= enough) break;
                await Task.Delay(2);
            }
            process.Kill();
            await Task.WhenAll(voters);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
        }
    }

    static async Task Vote(Uri address, HashSet<long> acknowledged)
    {
        try
        {
            while (true)
            {
                using var browser = new Browser(address);
                for (var number = 1; number <= 14; number++)
                {
                    var id = Guid.NewGuid();
                    using var body = new StringContent($$"""{"votes":[{"id":"{{id}}","statement":{{number}},"vote":1}]}""", Encoding.UTF8, "application/json");
                    var answer = await browser.Send(HttpMethod.Post, $"{Path}/votes", body);
                    if (answer.Status != HttpStatusCode.OK) return;
                    lock (acknowledged) acknowledged.Add(VoteRequest.ShortId(id));
                }
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or TaskCanceledException)
        {
            // Killed: what was not answered counts neither way.
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
