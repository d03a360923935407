using System.Text.Json;
using Fusion.OpenRecord;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.OpenRecord;

public sealed class RecordLogTests
{
    static async Task<Site> Start(Db db, Disk? disk = null)
    {
        using var pack = PackFolder.Small(entries: [("apple", "innovation", "Apple"), ("pear", "innovation", "Pear")]);
        return await Site.Start(db, pack.Path, disk: disk);
    }

    static Task<Outcome<Account>> Join(Site site, string name) =>
        site.Act<CreateAccountHandler, Account>((handler, stop) => handler.Handle(new NewAccount(name, $"Real Name {name}", AccountRole.Learner), stop));

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_act_gets_its_entry_once_and_all_of_it_verifies_from_outside(Db db)
    {
        await using var site = await Start(db);
        var log = new LogOverHttp(site.Browser);
        var before = await log.Checkpoint();
        var joined = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => Join(site, $"person-{number}")));

        var after = await log.Checkpoint(before.Size + 300);
        var entries = await log.Audited(after);

        Assert.Equal(before.Size + 300, after.Size);
        Assert.Equal("load-content", entries[0].Act);
        Assert.Equal(joined.Select(outcome => outcome.Value!.Pseudonym.ToString()).Order(StringComparer.Ordinal), entries.Where(entry => entry.Act == "join").Select(entry => entry.Actor!).Order(StringComparer.Ordinal));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Id).Distinct().Count());
        var proof = new TreeView(new TileNodes(after.Size, address => log.Resource(address).GetAwaiter().GetResult()), after.Size).Consistency(before.Size);
        Assert.Null(Proofs.FaultOfConsistency(before.Size, before.Root, after.Size, after.Root, proof));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_act_that_is_rejected_or_breaks_leaves_no_entry(Db db)
    {
        await using var site = await Start(db);
        var size = (await new LogOverHttp(site.Browser).Checkpoint()).Size;
        Assert.False((await Join(site, "")).IsDone);
        await Assert.ThrowsAnyAsync<Exception>(() => site.Act<Features.Record.Contracts.RecordBook, Done>((book, _) =>
        {
            book.Enter("join", "nobody");
            throw new InvalidOperationException("a bug");
        }));
        await Join(site, "one");

        Assert.Equal(size + 1, (await new LogOverHttp(site.Browser).Checkpoint(size + 1)).Size);
        Assert.Equal(0, await site.Read(data => data.Set<LogEntry>().CountAsync(entry => entry.Position == null)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_title_that_must_be_cut_is_not_cut_inside_a_character(Db db)
    {
        await using var site = await Start(db);
        var outcome = await site.Act<Features.Record.Contracts.RecordBook, Done>((book, _) =>
        {
            book.Enter("join", new string('a', 119) + "😀", new string('b', 499) + "😀");
            book.Added(Guid.CreateVersion7(), new string('c', 299) + "😀");
            return Task.FromResult<Outcome<Done>>(default(Done));
        });

        Assert.True(outcome.IsDone);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task No_name_and_no_title_is_in_the_log_and_what_it_commits_to_can_be_checked_and_erased(Db db)
    {
        await using var site = await Start(db);
        var log = new LogOverHttp(site.Browser);
        await Join(site, "visible-name");
        var checkpoint = await log.Checkpoint(2);
        var bundle = System.Text.Encoding.UTF8.GetString(await log.Resource(TileAddress.Entries(0, checkpoint.Size)!.Value));
        Assert.DoesNotContain("visible-name", bundle, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Apple", bundle, StringComparison.Ordinal);

        var entry = (await log.Audited(checkpoint))[0];
        using var data = JsonDocument.Parse(entry.CanonicalData);
        var hash = data.RootElement.GetProperty("said").GetProperty("commitment").GetString()!;
        var answer = await site.Browser.Get($"/record/texts/{hash}");
        using var text = JsonDocument.Parse(answer.Text);
        Assert.True(Commitment.Holds(Hash.FromHex(hash), text.RootElement.GetProperty("salt").GetBytesFromBase64(), text.RootElement.GetProperty("text")));
        Assert.Contains("Apple", text.RootElement.GetProperty("text").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));

        await site.Act<FusionDb, Done>(async (data, stop) =>
        {
            var kept = await data.Set<LogText>().AsTracking().SingleAsync(row => row.Hash == hash, stop);
            (kept.Text, kept.Salt, kept.ErasedAt) = (null, null, DateTime.UtcNow);
            return default(Done);
        });
        Assert.Equal(HttpStatusCode.Gone, (await site.Browser.Get($"/record/texts/{hash}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get($"/record/texts/{new string('0', 64)}")).Status);
        Assert.Equal(checkpoint.Size, (await log.Audited(checkpoint)).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Resources_can_be_read_from_everywhere_and_kept_for_ever_and_what_is_not_signed_is_not_shown(Db db)
    {
        await using var site = await Start(db);
        var log = new LogOverHttp(site.Browser);
        var size = (int)(await log.Checkpoint()).Size;
        foreach (var path in new[] { $"tile/0/000.p/{size}", "tile/0/000.p/1", $"tile/entries/000.p/{size}" })
        {
            var answer = await site.Browser.Get("/record/" + path);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
            Assert.Contains("immutable", answer.Header("Cache-Control"), StringComparison.Ordinal);
        }
        foreach (var path in new[] { $"tile/0/000.p/{size + 1}", "tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1", $"tile/entries/000.p/{size + 1}", "tile/entries/x001/000", "tile/0/0", "tile/64/000", "tile/-1/000", "tile/0/000.p/0", "tile/", "tile/x/../000" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get("/record/" + path)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_host_that_starts_again_goes_on_with_the_same_log_and_key(Db db)
    {
        await using var disk = await Disk.Make(db);
        Checkpoint before;
        await using (var first = await Start(db, disk))
        {
            await Join(first, "one");
            before = await new LogOverHttp(first.Browser).Checkpoint(2);
        }
        await using var again = await Start(db, disk);
        await Join(again, "two");
        var log = new LogOverHttp(again.Browser);
        var after = await log.Checkpoint(before.Size + 1);

        Assert.Equal(before.Origin, after.Origin);
        Assert.Equal(before.Size + 1, (await log.Audited(after)).Count);
        Assert.Equal(before.Root, new TreeView(new TileNodes(after.Size, address => log.Resource(address).GetAwaiter().GetResult()), before.Size).Root);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_database_taken_back_to_before_what_was_shown_is_not_signed_and_raises_the_alarm(Db db)
    {
        await using var disk = await Disk.Make(db);
        await using (var first = await Start(db, disk))
        {
            await Join(first, "one");
            await new LogOverHttp(first.Browser).Checkpoint(2);
            // What an old backup would bring back: the log as it was before the last act.
            await first.Act<FusionDb, Done>(async (data, stop) =>
            {
                await data.Set<LogCheckpoint>().ExecuteDeleteAsync(stop);
                await data.Set<LogTile>().ExecuteDeleteAsync(stop);
                await data.Set<LogEntry>().ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Position, (long?)null), stop);
                return default(Done);
            });
        }
        await using var again = await Start(db, disk);
        var state = again.Services.GetRequiredService<LogState>();
        for (var patience = 0; state.Alarm is null && patience < 200; patience++) await Task.Delay(50);

        Assert.Equal("record.alarm.broken", state.Alarm);
        Assert.Equal(HttpStatusCode.NotFound, (await again.Browser.Get("/record/checkpoint")).Status);
        Assert.True((await Join(again, "two")).IsDone);
        Assert.Equal(0, await again.Read(data => data.Set<LogCheckpoint>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_sequencers_at_once_make_one_history(Db db)
    {
        await using var site = await Start(db);
        var log = new LogOverHttp(site.Browser);
        var before = (await log.Checkpoint()).Size;
        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Join(site, $"round-{round}-{number}")));
            await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
            {
                try
                {
                    await site.Act<SequenceHandler, Sequenced>((handler, stop) => handler.Handle(stop));
                }
                catch (DbUpdateException)
                {
                    // Refused by the database: another was first.
                }
            }));
        }
        var after = await log.Checkpoint(before + 100);

        Assert.Equal(before + 100, (await log.Audited(after)).Count);
        Assert.Null(site.Services.GetRequiredService<LogState>().Alarm);
    }
}
