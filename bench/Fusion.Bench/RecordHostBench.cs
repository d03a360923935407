using Fusion.Web.Features.Accounts.Contracts;
using System.Diagnostics;
using System.Globalization;
using Fusion.OpenRecord;
using Fusion.Web;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fusion.Bench;

/// <summary>The record in the running host: how many acts a second are sequenced and covered by a signed head, and how soon; and a long record, verified and mirrored by its address.</summary>
internal static class RecordHostBench
{
    const int AtOnce = 64, Portion = 5000;

    static readonly TimeSpan Promise = TimeSpan.FromSeconds(2);

    public static async Task<int> Run(string[] arguments)
    {
        string Option(string name, string usual) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : usual;
        int Number(string name, int usual) => int.Parse(Option(name, $"{usual}"), CultureInfo.InvariantCulture);
        var (seconds, warmUp, entries, cli) = (Number("--seconds", 15), Number("--warm-up", 8), Number("--entries", 1_000_000), Option("--cli", "artifacts/cli/Fusion.Cli.dll"));
        Console.WriteLine("| database | act | acts/s | CPU ms an act | until covered, p95 s | longest s | each within 2 s |\n|---|---|---|---|---|---|---|");
        var server = Option("--postgres", Environment.GetEnvironmentVariable("FUSION_TEST_PG") ?? "");
        foreach (var postgres in server.Length > 0 ? new[] { null, server } : [null])
        {
            await With(postgres, async app =>
            {
                await Acts(app, postgres, "an entry alone", warmUp, seconds, acts => acts.Run<RecordBook, Done>((book, _) =>
                {
                    book.Enter("join", "Somebody");
                    return Task.FromResult<Outcome<Done>>(default(Done));
                }, CancellationToken.None));
                await Acts(app, postgres, "joining, with an account", warmUp, seconds, acts => acts.Run<CreateAccountHandler, Account>((handler, stop) => handler.Handle(new NewAccount($"{Guid.NewGuid():N}", "Somebody", AccountRole.Learner), stop), CancellationToken.None));
            });
        }
        if (entries > 0)
        {
            foreach (var postgres in server.Length > 0 ? new[] { null, server } : [null]) await With(postgres, app => Whole(app, postgres, entries, cli));
        }
        return 0;
    }

    /// <summary>A host in this process on a database of its own; on SQLite where no server is given.</summary>
    internal static async Task With(string? server, Func<WebApplication, Task> work, string? content = null)
    {
        var folder = Directory.CreateTempSubdirectory("fusion-bench-").FullName;
        var name = $"fusion_bench_{Guid.NewGuid():N}";
        if (server is not null) await Execute(server, $"create database {name} template template0");
        try
        {
            await using var app = FusionApp.Build(new StartOptions { Port = 0, Listen = "127.0.0.1", DataFolder = folder, ContentFolder = content, Postgres = server is null ? null : new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 80 }.ToString() });
            await FusionProgram.Prepare(app, TextWriter.Null, CancellationToken.None);
            await work(app);
            await app.StopAsync();
        }
        finally
        {
            if (server is not null) await Execute(server, $"drop database if exists {name} with (force)");
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task Execute(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Acts from many at once, for some seconds; then how long after each moment all that had been answered by then was covered by a head.</summary>
    static async Task Acts(WebApplication app, string? postgres, string name, int warmUp, int seconds, Func<Acts, Task> act)
    {
        var (acts, state) = (app.Services.GetRequiredService<Acts>(), app.Services.GetRequiredService<LogState>());
        await Covered(state, await Count(app));
        var answered = 0L;
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await act(acts);
                Interlocked.Increment(ref answered);
            }
        })).ToList();
        var before = state.Head?.Size ?? 0;
        await Task.Delay(TimeSpan.FromSeconds(warmUp));
        var samples = new List<(TimeSpan At, long Answered, long Covered)>();
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        void Sample() => samples.Add((clock.Elapsed, Interlocked.Read(ref answered), (state.Head?.Size ?? 0) - before));
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            Sample();
            await Task.Delay(20);
        }
        cpu = Environment.CpuUsage.TotalTime - cpu;
        var (measured, rate) = (samples.Count, (samples[^1].Answered - samples[0].Answered) / (samples[^1].At - samples[0].At).TotalSeconds);
        await stop.CancelAsync();
        await Task.WhenAll(writers);
        while (samples[^1].Covered < samples[measured - 1].Answered)
        {
            await Task.Delay(20);
            Sample();
        }
        var waits = samples.Take(measured).Select(sample => samples.First(later => later.Covered >= sample.Answered).At - sample.At).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Name(postgres)} | {name} | {rate:N0} | {cpu.TotalMilliseconds / rate / seconds:0.00} | {waits[waits.Count * 95 / 100].TotalSeconds:0.00} | {waits[^1].TotalSeconds:0.00} | {(waits[^1] <= Promise ? "yes" : "no")} |"));
    }

    /// <summary>A long record: its entries are put in as acts would leave them, and sequenced as always.</summary>
    static async Task Whole(WebApplication app, string? postgres, int entries, string cli)
    {
        var (acts, state) = (app.Services.GetRequiredService<Acts>(), app.Services.GetRequiredService<LogState>());
        await Covered(state, await Count(app));
        var clock = Stopwatch.StartNew();
        for (var put = 0; put < entries; put += Portion)
            await acts.Run<FusionDb, Done>((db, _) =>
            {
                for (var number = put; number < Math.Min(entries, put + Portion); number++) db.Add(new LogEntry { ActId = Guid.CreateVersion7(), Bytes = MadeUp(number) });
                return Task.FromResult<Outcome<Done>>(default(Done));
            }, CancellationToken.None);
        app.Services.GetRequiredService<SequencerBell>().Ring();
        await Covered(state, await Count(app));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{Name(postgres)}: {entries:N0} entries put in and sequenced in {clock.Elapsed.TotalSeconds:0.0} s"));
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/record";
        var key = app.Services.GetRequiredService<KeyRing>().First.ToString();
        var mirror = Directory.CreateTempSubdirectory("fusion-bench-").FullName;
        try
        {
            await Time("verify by its address", cli, "verify", address, "--key", key);
            await Time("mirror by its address", cli, "mirror", address, mirror, "--key", key);
            await Time("verify the mirror", cli, "verify", mirror, "--key", key);
        }
        finally
        {
            Directory.Delete(mirror, recursive: true);
        }
    }

    static byte[] MadeUp(int number)
    {
        using var data = System.Text.Json.JsonDocument.Parse(string.Create(CultureInfo.InvariantCulture, $$$"""{"said":{"commitment":"{{{number:x64}}}"},"subjects":[]}"""));
        return new RecordEntry(Guid.CreateVersion7(), DateTime.UnixEpoch.AddSeconds(number), "join", $"{number:x32}", null, data.RootElement).Seal(new byte[Commitment.SaltBytes]).Bytes.ToArray();
    }

    static async Task<long> Count(WebApplication app)
    {
        await using var db = app.Services.GetRequiredService<Database>().Reader();
        return await db.Set<LogEntry>().LongCountAsync();
    }

    static async Task Covered(LogState state, long size)
    {
        while ((state.Head?.Size ?? 0) < size) await Task.Delay(20);
    }

    static async Task Time(string name, string cli, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [cli, "record", .. arguments]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{name}: {output}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {clock.Elapsed.TotalSeconds:0.0} s"));
    }

    static string Name(string? postgres) => postgres is null ? "SQLite" : "PostgreSQL";
}
