using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Decisions;

/// <summary>Every ballot that was acknowledged is there, and is the one that counts, after the process was killed while many were on their way.</summary>
[Trait("Length", "long")]
public sealed class BallotKillTests
{
    const int Voters = 16;

    static readonly int Rounds = Environment.GetEnvironmentVariable("FUSION_LONG") is null ? 2 : 20;

    /// <summary>Of each voter the last ballot that was acknowledged, by the number that stands in its reason.</summary>
    readonly int[] acknowledged = new int[Voters];

    [Theory, OnSqlite, OnPostgres]
    public async Task No_acknowledged_ballot_is_lost_at_kill_9(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var pack = Town.Pack();
        string path;
        IReadOnlyList<Browser> people;
        await using (var town = await Town.Start(db, disk: disk))
        {
            (var network, var weaver, people) = await Council.Sitting(town, Voters);
            path = await Council.Propose(weaver, network, "choice", "Which bell?", ("options", "High\nLow\nNone"), ("method", "plurality"));
            await Group.Do(weaver, path, "open");
        }
        for (var round = 0; round < Rounds; round++) await VoteUntilKilled(disk, pack.Path, path, people, acknowledged.Sum() + 150);

        await using var site = await Site.Start(db, pack.Path, disk: disk);
        var kept = await Kept(site);
        Assert.Equal(Voters, kept.Count);
        // One that was on disk and not answered yet may stand in place of the last that was.
        foreach (var (at, person) in people.Index()) Assert.True(kept[await Code(site, person, path)] >= acknowledged[at], $"voter {at} was told of {acknowledged[at]}");
        await Council.End(site, path);
        Assert.Equal(Voters, DecisionResult.Read((await Council.Read(site, path)).Result)!.Ballots);
        Assert.Equal(kept.Keys.Order(StringComparer.Ordinal), (await Council.Counted(site)).Select(ballot => ballot.Code));
    }

    static Task<Dictionary<string, int>> Kept(Site site) => site.Read(data => data.Set<DecisionBallot>().ToDictionaryAsync(ballot => ballot.Code, ballot => int.Parse(ballot.Reason, CultureInfo.InvariantCulture)));

    static async Task<string> Code(Site site, Browser person, string path)
    {
        using var again = person.At(site.Address);
        return await Council.Receipt(again, path);
    }

    async Task VoteUntilKilled(Disk disk, string pack, string path, IReadOnlyList<Browser> people, int enough)
    {
        var port = FreePort();
        string[] database = disk.Connection is { } connection ? ["--postgres", connection] : [];
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Fusion.Web.dll"), "serve", "--port", $"{port}", "--listen", "127.0.0.1", "--data", disk.Folder, "--content", pack, .. database]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line && !line.StartsWith("ready ", StringComparison.Ordinal)) { }
            var address = new Uri($"http://127.0.0.1:{port}");
            var voting = people.Select((person, at) => Task.Run(() => Vote(person.At(address), path, at))).ToList();
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed.TotalSeconds < 40 && acknowledged.Sum() < enough) await Task.Delay(2, patience.Token);
            process.Kill();
            await Task.WhenAll(voting);
            Assert.True(acknowledged.Sum() >= enough, $"{acknowledged.Sum()} were acknowledged of {enough}");
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
        }
    }

    async Task Vote(Browser person, string path, int at)
    {
        try
        {
            using (person)
            {
                var token = await person.Token(path);
                for (var number = acknowledged[at] + 1; ; number++)
                {
                    var answer = await person.PostWithout(path + "?handler=vote", [("ballot", $"{(number % 3) + 1}"), ("reason", $"{number}"), ("__RequestVerificationToken", token)]);
                    Assert.Equal(HttpStatusCode.Redirect, answer.Status);
                    acknowledged[at] = number;
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
