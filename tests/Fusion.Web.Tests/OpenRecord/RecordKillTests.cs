using System.Diagnostics;
using Fusion.OpenRecord;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Fusion.Web.Tests.OpenRecord;

/// <summary>The process is killed (SIGKILL) under load at random moments, 20 times in all and 200 times with FUSION_LONG, half of them on each database.</summary>
[Trait("Length", "long")]
public sealed class RecordKillTests(ITestOutputHelper output)
{
    static readonly int Rounds = Environment.GetEnvironmentVariable("FUSION_LONG") is null ? 10 : 100;

    readonly HashSet<Guid> acknowledged = [];
    readonly HashSet<string> heads = [];

    [Theory, OnSqlite, OnPostgres]
    public async Task Killed_at_random_moments_no_act_lacks_its_entry_none_has_two_and_every_head_that_was_shown_still_holds(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var pack = PackFolder.Small();
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
            // Half of them at once, while what the one before left waiting is sequenced; half of them between one signing and the next.
            await ActUntilKilled(disk, pack.Path, round % 2 == 1, TimeSpan.FromMilliseconds(random.Next(round % 2 == 1 ? 1200 : 300)));

        await using var site = await Site.Start(db, pack.Path, disk: disk);
        for (var patience = 0; patience < 400 && await Waiting(site) > 0; patience++) await Task.Delay(50);
        var log = new LogOverHttp(site.Browser);
        var last = await log.Checkpoint(await site.Read(data => data.Set<LogEntry>().LongCountAsync()));
        var entries = await log.Audited(last);
        var joined = entries.Where(entry => entry.Act == "join").Select(entry => Guid.Parse(entry.Actor!)).ToList();
        output.WriteLine($"seed {seed}: {Rounds} kills, {acknowledged.Count} acknowledged, {entries.Count} entries, {heads.Count} heads seen");

        Assert.True(acknowledged.Count > Rounds && heads.Count > 0, $"only {acknowledged.Count} acts were acknowledged, {heads.Count} heads seen");
        Assert.Empty(acknowledged.Except(joined));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Id).Distinct().Count());
        Assert.Equal((await site.Read(data => data.Users.Select(account => account.Pseudonym).ToListAsync())).Order(), joined.Order());
        var key = await log.Key();
        var nodes = new TileNodes(last.Size, address => log.Resource(address).GetAwaiter().GetResult());
        foreach (var head in heads.Select(note => Checkpoint.Open(System.Text.Encoding.UTF8.GetBytes(note), key).Checkpoint))
            Assert.Equal(head.Root, new TreeView(nodes, head.Size).Root);
        Assert.Empty(site.Services.GetRequiredService<LogState>().Alarms);
    }

    static Task<int> Waiting(Site site) => site.Read(data => data.Set<LogEntry>().CountAsync(entry => entry.Position == null));

    async Task ActUntilKilled(Disk disk, string pack, bool signing, TimeSpan after)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Fusion.Web.Tests.dll"), disk.Folder, pack, .. disk.Connection is { } connection ? (string[])[connection] : []];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
            var first = await process.StandardOutput.ReadLineAsync(patience.Token);
            Assert.True(first?.StartsWith("ready ", StringComparison.Ordinal), first ?? await errors);
            using var reader = new Browser(new Uri(first!["ready ".Length..]));
            using var stop = new CancellationTokenSource();
            var watching = Watch(reader, stop.Token);
            var acting = Read(process);
            var known = heads.Count;
            for (var wait = 0; signing && wait < 500 && heads.Count == known; wait++) await Task.Delay(20, patience.Token);
            await Task.Delay(after, patience.Token);
            process.Kill();
            await stop.CancelAsync();
            await Task.WhenAll(watching, acting);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Keeps every head that is shown.</summary>
    async Task Watch(Browser reader, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                if (await reader.Get("/record/checkpoint") is { Status: HttpStatusCode.OK } head) heads.Add(head.Text);
                await Task.Delay(10, CancellationToken.None);
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            // Killed.
        }
    }

    async Task Read(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            // The last line may be cut short.
            if (line.StartsWith("done ", StringComparison.Ordinal) && Guid.TryParse(line["done ".Length..], out var pseudonym)) acknowledged.Add(pseudonym);
    }
}
