using Fusion.Web.Data;
using Fusion.Web.Features.Suggestions;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Writing;

public sealed class ActTests
{
    static async Task<Site> Start(Db db)
    {
        using var pack = PackFolder.Small();
        return await Site.Start(db, pack.Path);
    }

    static Suggestion Note(string text) => new() { Id = Guid.CreateVersion7(), Text = text, At = DateTime.UtcNow };

    static Task<List<string>> Notes(Site site) => site.Read(data => data.Set<Suggestion>().Select(suggestion => suggestion.Text).ToListAsync());

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_300_acts_at_once_the_bad_ones_fail_alone(Db db)
    {
        await using var site = await Start(db);
        var twice = Guid.CreateVersion7();
        await site.Act<FusionDb, Done>((data, _) =>
        {
            data.Add(new Suggestion { Id = twice, Text = "first", At = DateTime.UtcNow });
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        async Task<string> Try(int number)
        {
            try
            {
                var outcome = await site.Act<FusionDb, Done>(async (data, stop) =>
                {
                    data.Add(Note($"note {number}"));
                    if (number % 40 == 0) data.Add(new Suggestion { Id = twice, Text = "breaks a key", At = DateTime.UtcNow });
                    await data.SaveChangesAsync(stop);
                    if (number % 20 == 10) return new Rejection("text", "suggest.text-missing");
                    return number % 20 == 0 ? throw new InvalidOperationException("a bug") : default(Done);
                });
                return outcome.IsDone ? "done" : "rejected";
            }
            catch (Exception fault) when (fault is InvalidOperationException or DbUpdateException)
            {
                return fault is DbUpdateException ? "broke" : "threw";
            }
        }
        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => Task.Run(() => Try(number))));

        Assert.Equal(Enumerable.Range(0, 300).Select(number => number % 40 == 0 ? "broke" : number % 20 == 0 ? "threw" : number % 20 == 10 ? "rejected" : "done"), answers);
        Assert.Equal(Enumerable.Range(0, 300).Where(number => number % 10 != 0).Select(number => $"note {number}").Append("first").Order(), (await Notes(site)).Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_an_act_answered_a_new_reader_sees(Db db)
    {
        await using var site = await Start(db);
        for (var number = 0; number < 50; number++)
        {
            await site.Act<FusionDb, Done>((data, _) =>
            {
                data.Add(Note($"{number}"));
                return Task.FromResult<Outcome<Done>>(default(Done));
            });
            Assert.Equal(number + 1, (await Notes(site)).Count);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_rejected_act_leaves_nothing_and_changes_no_page(Db db)
    {
        await using var site = await Start(db);
        var outcome = await site.Act<SuggestHandler, Done>((handler, stop) => handler.Handle("/x", " ", null, stop));

        Assert.Equal("suggest.text-missing", Assert.Single(outcome.Rejections).MessageKey);
        Assert.Empty(await Notes(site));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_act_that_was_cancelled_while_it_waited_leaves_nothing_and_the_writer_goes_on(Db db)
    {
        await using var site = await Start(db);
        using var source = new CancellationTokenSource();
        var acts = site.Services.GetRequiredService<Acts>();
        var slow = acts.Run<FusionDb, Done>(async (data, stop) =>
        {
            await Task.Delay(200, stop);
            data.Add(Note("slow"));
            return default(Done);
        }, CancellationToken.None);
        var cancelled = acts.Run<FusionDb, Done>(async (data, stop) =>
        {
            await Task.Delay(100, stop);
            data.Add(Note("cancelled"));
            return default(Done);
        }, source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.True((await slow).IsDone);

        Assert.Equal(["slow"], await Notes(site));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_is_written_outside_an_act(Db db)
    {
        await using var site = await Start(db);
        await using var scope = site.Services.CreateAsyncScope();
        foreach (var context in new[] { scope.ServiceProvider.GetRequiredService<FusionDb>(), site.Services.GetRequiredService<Database>().Reader() })
        {
            context.Add(Note("outside"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
            Assert.Throws<InvalidOperationException>(() => context.SaveChanges());
        }
        Assert.Throws<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<DbSession>().Touch(Topic.Catalogue));
        Assert.Empty(await Notes(site));
    }

    [Fact]
    public async Task The_SQLite_writer_waits_for_the_disk_and_readers_cannot_write()
    {
        await using var site = await Start(Db.Sqlite);
        await using var connection = site.Services.GetRequiredService<Database>().OpenSqliteWriter();
        string Pragma(string name)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return command.ExecuteScalar()!.ToString()!;
        }

        Assert.Equal(("wal", "2", "1"), (Pragma("journal_mode"), Pragma("synchronous"), Pragma("foreign_keys")));
        var refused = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => site.Read(data => data.Set<Suggestion>().ExecuteDeleteAsync()));
        Assert.Equal(8, refused.SqliteErrorCode);
    }
}
