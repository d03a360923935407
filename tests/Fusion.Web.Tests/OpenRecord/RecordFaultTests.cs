using Fusion.OpenRecord;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.OpenRecord;

/// <summary>Clocks that go back, disks that are full, and a second Fusion on the same record: never a fork, always an alarm.</summary>
public sealed class RecordFaultTests
{
    static LogState State(Site site) => site.Services.GetRequiredService<LogState>();

    static Task Alarmed(Site site, string key) => Outside.Until(() => Task.FromResult(State(site).Alarms.Any(alarm => alarm.Key == key)), $"the alarm {key}");

    static Task Well(Site site) => Outside.Until(() => Task.FromResult(State(site).Alarms.Count == 0), "the end of the alarm");

    [Theory, OnSqlite, OnPostgres]
    public async Task A_clock_that_goes_back_forks_nothing_and_the_host_is_told(Db db)
    {
        var clock = new SetBack();
        await using var site = await Site.Start(db, demonstration: true, clock: clock);
        var log = new LogOverHttp(site.Browser);
        var before = await log.Checkpoint(7);
        clock.By = TimeSpan.FromDays(1);
        await site.Join("yesterday");
        var after = await log.Checkpoint(before.Size + 1);

        await Alarmed(site, "record.alarm.clock");
        using var host = await SignedIn.As(site, "host");
        Assert.Contains("the clock has gone back", (await host.Page("/host")).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((int)after.Size, (await log.Audited(after)).Count);
        Assert.Equal(before.Root, new TreeView(new TileNodes(after.Size, address => log.Resource(address).GetAwaiter().GetResult()), before.Size).Root);
        clock.By = TimeSpan.Zero;
        await Well(site);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_full_disk_loses_no_accepted_act_and_the_host_is_told(Db db)
    {
        using var pack = PackFolder.Small();
        await using var site = await Site.Start(db, pack.Path);
        var log = new LogOverHttp(site.Browser);
        var before = await log.Checkpoint();
        await ActAndFill(site, db);
        await Alarmed(site, "record.alarm.full");
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get("/record/checkpoint")).Status);

        await Fill(site, db, isFull: false);
        var after = await log.Checkpoint(before.Size + 400);
        Assert.Equal(before.Size + 400, (await log.Audited(after)).Count);
        await Well(site);
    }

    static Task<Outcome<Done>> Many(Site site) => site.Act<RecordBook, Done>((book, _) =>
    {
        for (var number = 0; number < 400; number++) book.Enter("join", $"person {number}");
        return Task.FromResult<Outcome<Done>>(default(Done));
    });

    /// <summary>The act is accepted, and nothing fits after it: neither the tile of its entries nor their checkpoint.</summary>
    static async Task ActAndFill(Site site, Db db)
    {
        // On SQLite the acts stand in one queue: with both in it before either is done, the sequencer comes after them.
        var queued = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = db == Db.Postgres ? Fill(site, db, isFull: true) : site.Act<FusionDb, Done>(async (_, stop) =>
        {
            await queued.Task.WaitAsync(stop);
            return default(Done);
        });
        if (db == Db.Postgres) await first;
        var acting = Many(site);
        var filling = db == Db.Postgres ? Task.CompletedTask : Fill(site, db, isFull: true);
        queued.SetResult();
        await Task.WhenAll(first, acting, filling);
        Assert.True((await acting).IsDone);
    }

    /// <summary>SQLite may have no more pages; PostgreSQL answers as it does when its disk is full.</summary>
    static Task Fill(Site site, Db db, bool isFull) => site.Act<FusionDb, Done>(async (data, stop) =>
    {
        var sql = (db, isFull) switch
        {
            (Db.Sqlite, true) => "PRAGMA max_page_count = 1",
            (Db.Sqlite, false) => "PRAGMA max_page_count = 1073741823",
            (_, true) => "create function full_disk() returns trigger as 'begin raise exception using errcode = ''53100'', message = ''could not extend file''; end' language plpgsql; create trigger full_disk before insert on record_checkpoints execute function full_disk()",
            (_, false) => "drop trigger full_disk on record_checkpoints",
        };
        await data.Database.ExecuteSqlRawAsync(sql, stop);
        return default(Done);
    });

    [Theory, OnPostgres]
    public async Task A_second_Fusion_with_keys_of_its_own_signs_nothing_and_says_so(Db db)
    {
        await using var disk = await Disk.Make(db);
        await using var elsewhere = Disk.Beside(disk);
        using var pack = PackFolder.Small();
        await using var site = await Site.Start(db, pack.Path, disk: disk);
        var log = new LogOverHttp(site.Browser);
        await log.Checkpoint();
        await using var second = await Site.Start(db, pack.Path, disk: elsewhere);
        for (var number = 0; number < 5; number++)
        {
            await second.Join($"there-{number}");
            await site.Join($"here-{number}");
        }
        await Alarmed(second, "record.alarm.key");
        var after = await log.Checkpoint(11);
        Assert.Equal(11, (await log.Audited(after)).Count);
        Assert.Equal(after.Root, (await new LogOverHttp(second.Browser).Checkpoint(11)).Root);
        Assert.Single((await site.Browser.Get("/record/key")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((await site.Browser.Get("/record/key")).Text, (await second.Browser.Get("/record/key")).Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_that_are_started_on_one_record_make_one_history_or_the_second_says_why_not(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var pack = PackFolder.Small();
        await using var site = await Site.Start(db, pack.Path, disk: disk);
        var log = new LogOverHttp(site.Browser);
        await log.Checkpoint();
        if (db == Db.Sqlite)
        {
            Assert.Contains("Another Fusion uses the data folder", (await Assert.ThrowsAsync<StartupFault>(() => Site.Start(db, pack.Path, disk: disk))).Message, StringComparison.Ordinal);
            return;
        }
        await using var second = await Site.Start(db, pack.Path, disk: disk);
        var heads = new List<Checkpoint>();
        for (var round = 0; round < 4; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 30).Select(number => (number % 2 == 0 ? site : second).Join($"{round}-{number}")));
            heads.Add(await log.Checkpoint());
            heads.Add(await new LogOverHttp(second.Browser).Checkpoint());
        }
        var after = await log.Checkpoint(121);
        Assert.Equal(121, (await log.Audited(after)).Count);
        var nodes = new TileNodes(after.Size, address => log.Resource(address).GetAwaiter().GetResult());
        Assert.All(heads, head => Assert.Equal(head.Root, new TreeView(nodes, head.Size).Root));
        Assert.Empty(State(site).Alarms.Concat(State(second).Alarms));
    }

    sealed class SetBack : TimeProvider
    {
        public TimeSpan By { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - By;
    }
}
