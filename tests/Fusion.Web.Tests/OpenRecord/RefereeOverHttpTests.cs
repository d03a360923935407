using Fusion.OpenRecord;
using Fusion.OpenRecord.Tests;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.OpenRecord;

public sealed class RefereeOverHttpTests
{
    [OnRefereeTheory, OnSqlite, OnPostgres]
    public async Task The_referee_accepts_the_record_of_a_running_host_by_its_address_and_refuses_it_after_a_flipped_bit(Db db)
    {
        using var folder = new TempFolder();
        using var pack = PackFolder.Small();
        await using var site = await Site.Start(db, pack.Path);
        var log = new LogOverHttp(site.Browser);
        var early = await log.Checkpoint();
        var old = Path.Combine(folder.Path, "old");
        await File.WriteAllBytesAsync(old, (await site.Browser.Get("/record/checkpoint")).Bytes);
        await Task.WhenAll(Enumerable.Range(0, 300).Select(number => site.Join($"person-{number}")));
        await log.Checkpoint(early.Size + 300);
        var key = (await site.Browser.Get("/record/key")).Text.Split('\n')[0];

        await Accepts();
        await FlipTile();
        await Accepts();
        await FlipEntry();
        await Accepts();

        async Task<(int Exit, string Output)> Ask() => await Task.Run(() => Referee.Run("audit", "-log", Outside.RecordOf(site), "-vkey", key, "-old", old, "-samples", "20"));

        async Task Accepts()
        {
            var (exit, output) = await Ask();
            Assert.True(exit == 0, output);
            (exit, output) = await Outside.Record("verify", Outside.RecordOf(site), "--key", key, "--from", old);
            Assert.True(exit == 0, output);
        }

        async Task Refuses()
        {
            var (exit, output) = await Ask();
            Assert.True(exit != 0, output);
            Assert.Equal(1, (await Outside.Record("verify", Outside.RecordOf(site), "--key", key)).Exit);
        }

        // One bit of the first tile of leaves, in the database itself, and back.
        async Task FlipTile()
        {
            for (var time = 0; time < 2; time++)
            {
                await site.Act<FusionDb, Done>(async (data, stop) =>
                {
                    var tile = await data.Set<LogTile>().AsTracking().SingleAsync(tile => tile.Level == 0 && tile.Index == 0, stop);
                    tile.Bytes = Flipped(tile.Bytes, 32 * 40);
                    return default(Done);
                });
                if (time == 0) await Refuses();
            }
        }

        async Task FlipEntry()
        {
            var stored = await site.Read(data => data.Set<LogEntry>().SingleAsync(entry => entry.Position == 77));
            foreach (var bytes in new[] { Flipped(stored.Bytes, 10), stored.Bytes })
            {
                await site.Act<FusionDb, Done>(async (data, stop) =>
                {
                    await data.Set<LogEntry>().Where(entry => entry.Position == 77).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Bytes, bytes), stop);
                    return default(Done);
                });
                if (bytes != stored.Bytes) await Refuses();
            }
        }
    }

    static byte[] Flipped(byte[] bytes, int at)
    {
        var flipped = (byte[])bytes.Clone();
        flipped[at] ^= 1;
        return flipped;
    }
}
