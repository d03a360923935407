using System.IO.Compression;
using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Data.Backup;
using Fusion.Web.Features.Suggestions;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Upkeep;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.OpenRecord;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Fusion.Web.Tests.Operating;

public sealed class BackupTests : IDisposable
{
    readonly TempFolder folder = new();

    string File => Path.Combine(folder.Path, "host.fusion.zip");

    string PassphraseFile
    {
        get
        {
            var file = Path.Combine(folder.Path, "passphrase");
            System.IO.File.WriteAllText(file, "four plain words here\n");
            return file;
        }
    }

    public void Dispose() => folder.Dispose();

    static string[] At(Disk disk) => disk.Connection is { } connection ? ["--data", disk.Folder, "--postgres", connection] : ["--data", disk.Folder];

    async Task BackUp(Disk disk, params string[] more)
    {
        var (code, output, errors) = await CommandLine.Run(["backup", File, .. At(disk), .. more]);
        Assert.True(code == 0, errors);
        Assert.Matches(@"^Backed up \d+ rows of \d+ tables to ", output);
    }

    async Task Restore(Disk disk, params string[] more)
    {
        var (code, output, errors) = await CommandLine.Run(["restore", File, .. At(disk), .. more]);
        Assert.True(code == 0, errors);
        Assert.StartsWith("Restored ", output, StringComparison.Ordinal);
    }

    static async Task<string> Refused(params string[] arguments)
    {
        var (code, output, errors) = await CommandLine.Run(arguments);
        Assert.Equal((1, ""), (code, output));
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return errors;
    }

    static async Task<int> Jobs(Site site) => (await site.Act<RunJobHandler, int>((handler, _) => Task.FromResult<Outcome<int>>(handler.Names.Count))).Value;

    static async Task Suggest(Site site, string text)
    {
        var outcome = await site.Act<SuggestHandler, Done>((handler, stop) => handler.Handle("/themes", text, null, stop));
        Assert.True(outcome.IsDone);
    }

    static void AssertSame(SortedDictionary<string, List<string>> wanted, SortedDictionary<string, List<string>> found)
    {
        Assert.Equal(wanted.Keys, found.Keys);
        foreach (var (table, rows) in wanted) Assert.True(rows.SequenceEqual(found[table]), $"{table}: {rows.Except(found[table]).FirstOrDefault()} | {found[table].Except(rows).FirstOrDefault()}");
    }

    /// <summary>What blocks a release: all that a host exports, an empty host takes in, and it is the same host.</summary>
    async Task Everything_comes_back(Db from, Db to)
    {
        await using var source = await Disk.Make(from);
        await using var target = await Disk.Empty(to);
        SortedDictionary<string, List<string>> before;
        string key;
        await using (var site = await Site.Start(from, demonstration: true, disk: source))
        {
            await Suggest(site, "Zoë’s “quoted”, and ключ; 日本語\nwith a line\tand a tab");
            await new LogOverHttp(site.Browser).Checkpoint();
            await Patience.Until(async () => await site.Read(data => data.Set<JobRun>().CountAsync()) == await Jobs(site), "the day's jobs are done");
            await BackUp(source, "--with-keys", "--passphrase-file", PassphraseFile);
            before = await Everything.Of(site);
            key = (await site.Browser.Get("/record/key")).Text;
        }

        await Restore(target, "--with-keys", "--passphrase-file", PassphraseFile);
        await using var again = await Site.Start(to, demonstration: true, disk: target);

        Assert.True(before.Values.Sum(rows => rows.Count) > 2000);
        AssertSame(before, await Everything.Of(again));
        Assert.Equal(key, (await again.Browser.Get("/record/key")).Text);
        var log = new LogOverHttp(again.Browser);
        var checkpoint = await log.Checkpoint();
        Assert.Equal(checkpoint.Size, (await log.Audited(checkpoint)).Count);
        await Suggest(again, "and life goes on");
    }

    [Theory, OnSqlite, OnPostgres]
    public Task What_a_host_exports_an_empty_host_takes_in_and_is_the_same(Db db) => Everything_comes_back(db, db);

    [Theory, OnPostgres]
    public async Task A_backup_of_one_database_restores_into_the_other(Db db)
    {
        await Everything_comes_back(Db.Sqlite, db);
        System.IO.File.Delete(File);
        await Everything_comes_back(db, Db.Sqlite);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_backup_while_people_write_is_of_one_instant(Db db)
    {
        await using var source = await Disk.Make(db);
        await using var target = await Disk.Empty(db);
        using var pack = PackFolder.Small();
        await using (var site = await Site.Start(db, pack.Path, disk: source))
        {
            using var enough = new CancellationTokenSource();
            var written = 0;
            var writing = Task.Run(async () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    // Two rows in one act: a backup has both or neither.
                    await site.Act<FusionDb, Done>((data, _) =>
                    {
                        foreach (var half in new[] { "left", "right" }) data.Add(new Suggestion { Id = Guid.CreateVersion7(), Text = $"{half} {written}", At = DateTime.UtcNow });
                        return Task.FromResult<Outcome<Done>>(default(Done));
                    });
                    written++;
                }
            });
            while (written < 20) await Task.Delay(5);
            await BackUp(source);
            await enough.CancelAsync();
            await writing;
        }

        await Restore(target);
        await using var again = await Site.Start(db, pack.Path, disk: target);
        var found = (await again.Read(data => data.Set<Suggestion>().Select(suggestion => suggestion.Text).ToListAsync())).Select(text => text.Split(' ')).ToLookup(words => words[0], words => int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));

        Assert.True(found["left"].Count() >= 20);
        Assert.Equal(found["left"].Order(), found["right"].Order());
        Assert.Equal(Enumerable.Range(0, found["left"].Count()), found["left"].Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_that_is_cut_short_altered_or_foreign_is_refused_and_nothing_is_restored(Db db)
    {
        await using var source = await Disk.Make(db);
        await using var target = await Disk.Empty(db);
        using var pack = PackFolder.Small();
        await using (await Site.Start(db, pack.Path, disk: source)) await BackUp(source);
        var good = await System.IO.File.ReadAllBytesAsync(File);
        var random = new Random(7);
        var bad = new List<(byte[] Bytes, string Says)> { ([], "is no backup of Fusion"), (good[..200], "cut short"), (good[..^1], "cut short"), (good[..(good.Length / 2)], "cut short"), ([.. good, 0], "cut short"), ("PK\x03\x04 something else, long enough to be looked at to its end, and still nothing that Fusion ever wrote to a disk"u8.ToArray(), "no backup of Fusion"), (new byte[5000], "is no backup of Fusion") };
        for (var number = 0; number < 20; number++)
        {
            var altered = good.ToArray();
            altered[random.Next(4, altered.Length)] ^= (byte)(1 << random.Next(8));
            bad.Add((altered, "was altered"));
        }
        foreach (var (bytes, says) in bad)
        {
            await System.IO.File.WriteAllBytesAsync(File, bytes);
            var said = await Refused(["restore", File, .. At(target)]);
            Assert.Contains(says, said, StringComparison.Ordinal);
            Assert.Contains("Nothing was restored", said, StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFiles(target.Folder));
        }
        await System.IO.File.WriteAllBytesAsync(File, good);
        await Restore(target);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_backup_whose_rows_break_a_rule_leaves_the_host_empty(Db db)
    {
        await using var source = await Disk.Make(db);
        await using var target = await Disk.Empty(db);
        using var pack = PackFolder.Small();
        await using (await Site.Start(db, pack.Path, disk: source)) await BackUp(source);
        Forge(archive => Rewrite(archive, "tables/record_acts.jsonl", lines => lines + lines));

        Assert.Contains("Nothing was restored", await Refused(["restore", File, .. At(target)]), StringComparison.Ordinal);
        await using var site = await Site.Start(db, pack.Path, disk: target);
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get("/innovations")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_backup_of_an_older_version_is_brought_up_to_date_and_one_of_a_newer_is_refused(Db db)
    {
        await using var source = await Disk.Make(db);
        await using var target = await Disk.Empty(db);
        using var pack = PackFolder.Small();
        Dictionary<string, HashSet<string>> older;
        await using (var site = await Site.Start(db, pack.Path, disk: source))
        {
            await Suggest(site, "from long ago");
            await BackUp(source);
            older = await site.Read(data => Task.FromResult(ColumnsAt("OpenRecord", data)));
        }
        var good = await System.IO.File.ReadAllBytesAsync(File);
        Forge(archive => Manifest(archive, manifest => manifest["migrations"]!.AsArray().Add("FromTheFuture")));
        Assert.Contains("newer Fusion", await Refused(["restore", File, .. At(target)]), StringComparison.Ordinal);
        await System.IO.File.WriteAllBytesAsync(File, good);
        AsItWasAt("OpenRecord", older);

        await Restore(target);
        await using var again = await Site.Start(db, pack.Path, disk: target);
        Assert.Equal("from long ago", (await again.Read(data => data.Set<Suggestion>().SingleAsync())).Text);
        await Patience.Until(async () => await again.Read(data => data.Set<JobRun>().CountAsync()) >= 4, "the newer tables are there and used");
    }

    /// <summary>The tables and their columns as one step of the schema left them.</summary>
    static Dictionary<string, HashSet<string>> ColumnsAt(string step, FusionDb data)
    {
        var steps = data.GetService<IMigrationsAssembly>();
        var type = steps.Migrations.Single(migration => BackupManifest.NameOf(migration.Key) == step).Value;
        var model = data.GetService<IModelRuntimeInitializer>().Initialize(steps.CreateMigration(type, data.Database.ProviderName!).TargetModel);
        return model.GetRelationalModel().Tables.ToDictionary(table => table.Name, table => table.Columns.Select(column => column.Name).ToHashSet());
    }

    /// <summary>Takes everything out of the backup that came after a step of the schema.</summary>
    void AsItWasAt(string step, Dictionary<string, HashSet<string>> older) => Forge(archive => Manifest(archive, manifest =>
    {
        var steps = manifest["migrations"]!.AsArray();
        while ((string)steps[^1]! != step) steps.RemoveAt(steps.Count - 1);
        var tables = manifest["tables"]!.AsArray();
        foreach (var table in tables.ToList())
        {
            if (!older.TryGetValue((string)table!["name"]!, out var names)) tables.Remove(table);
            else Shorten(archive, table, names);
        }
    }));

    static void Shorten(ZipArchive archive, JsonNode table, HashSet<string> names)
    {
        var columns = table["columns"]!.AsArray();
        var newer = Enumerable.Range(0, columns.Count).Where(at => !names.Contains((string)columns[at]!["name"]!)).Reverse().ToList();
        foreach (var at in newer) columns.RemoveAt(at);
        Rewrite(archive, $"tables/{table["name"]}.jsonl", lines => string.Concat(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var row = JsonNode.Parse(line)!.AsArray();
            foreach (var at in newer) row.RemoveAt(at);
            return row.ToJsonString() + "\n";
        })));
    }

    static void Rewrite(ZipArchive archive, string name, Func<string, string> change)
    {
        var entry = archive.GetEntry(name)!;
        using var reader = new StreamReader(entry.Open());
        var text = reader.ReadToEnd();
        reader.Dispose();
        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(change(text));
    }

    static void Manifest(ZipArchive archive, Action<JsonNode> change) => Rewrite(archive, "manifest.json", text =>
    {
        var manifest = JsonNode.Parse(text)!;
        change(manifest);
        return manifest.ToJsonString();
    });

    /// <summary>Changes the file and gives it a digest that fits, as somebody might who means harm.</summary>
    void Forge(Action<ZipArchive> change)
    {
        using (var archive = ZipFile.Open(File, ZipArchiveMode.Update)) change(archive);
        using var stream = new FileStream(File, FileMode.Open, FileAccess.ReadWrite);
        BackupFile.Finish(stream);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_host_that_holds_something_is_never_written_over(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var pack = PackFolder.Small();
        await using (var site = await Site.Start(db, pack.Path, disk: disk))
        {
            await BackUp(disk);
            await Suggest(site, "newer than the backup");
            Assert.Contains("holds a Fusion already", await Refused(["restore", File, .. At(disk)]), StringComparison.Ordinal);
        }
        Assert.Contains("holds a Fusion already", await Refused(["restore", File, .. At(disk)]), StringComparison.Ordinal);
        await using var again = await Site.Start(db, pack.Path, disk: disk);
        Assert.Equal(1, await again.Read(data => data.Set<Suggestion>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keys_are_in_a_backup_only_when_asked_for_and_then_only_for_who_has_the_passphrase(Db db)
    {
        await using var source = await Disk.Make(db);
        await using var target = await Disk.Empty(db);
        using var pack = PackFolder.Small();
        await using (var site = await Site.Start(db, pack.Path, disk: source))
        {
            await new LogOverHttp(site.Browser).Checkpoint();
            await BackUp(source);
            Assert.Contains("holds no keys", await Refused(["restore", File, .. At(target), "--with-keys", "--passphrase-file", PassphraseFile]), StringComparison.Ordinal);
            System.IO.File.Delete(File);
            await BackUp(source, "--with-keys", "--passphrase-file", PassphraseFile);
        }
        var key = await System.IO.File.ReadAllTextAsync(Path.Combine(source.Folder, "keys", "record.key"));
        using (var archive = ZipFile.OpenRead(File))
            foreach (var entry in archive.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                Assert.DoesNotContain(key.Trim(), await reader.ReadToEndAsync(), StringComparison.Ordinal);
            }
        var wrong = Path.Combine(folder.Path, "wrong");
        await System.IO.File.WriteAllTextAsync(wrong, "four other words here");
        Assert.Contains("passphrase is not the one", await Refused(["restore", File, .. At(target), "--with-keys", "--passphrase-file", wrong]), StringComparison.Ordinal);

        await Restore(target, "--with-keys", "--passphrase-file", PassphraseFile);
        var restored = Path.Combine(target.Folder, "keys", "record.key");
        Assert.Equal(key, await System.IO.File.ReadAllTextAsync(restored));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(restored));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Theory, OnSqlite]
    public async Task What_is_wrong_with_the_command_is_said_in_one_sentence(Db db)
    {
        await using var disk = await Disk.Empty(db);
        var shortOne = Path.Combine(folder.Path, "short");
        await System.IO.File.WriteAllTextAsync(shortOne, "short");
        Assert.Contains("Say which file", await Refused("backup"), StringComparison.Ordinal);
        Assert.Contains("Say which file", await Refused("restore", "--data", "x"), StringComparison.Ordinal);
        Assert.Contains("no option '--nonsense'", await Refused("backup", File, "--nonsense"), StringComparison.Ordinal);
        Assert.Contains("--data needs a value", await Refused("backup", File, "--data"), StringComparison.Ordinal);
        Assert.Contains("go together", await Refused("backup", File, "--with-keys"), StringComparison.Ordinal);
        Assert.Contains("shorter than 12", await Refused("backup", File, "--with-keys", "--passphrase-file", shortOne), StringComparison.Ordinal);
        Assert.Contains("cannot be read", await Refused("backup", File, "--with-keys", "--passphrase-file", shortOne + "er"), StringComparison.Ordinal);
        Assert.Contains("There is no Fusion in", await Refused("backup", File, "--data", disk.Folder), StringComparison.Ordinal);
        Assert.Contains("could not be restored", await Refused("restore", File, "--data", disk.Folder), StringComparison.Ordinal);
        Assert.Contains("cannot be read", await Refused("backup", File, "--postgres", "nonsense"), StringComparison.Ordinal);
        Assert.Contains("PostgreSQL did not answer", await Refused("backup", File, "--data", disk.Folder, "--postgres", "Host=127.0.0.1;Port=1;Username=x;Timeout=2"), StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Theory, OnSqlite]
    public async Task A_target_that_is_there_cannot_be_written_or_is_too_small_is_said_and_no_file_is_left(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var pack = PackFolder.Small();
        await using var site = await Site.Start(db, pack.Path, disk: disk);
        await System.IO.File.WriteAllTextAsync(File, "mine");
        Assert.Contains("already", await Refused(["backup", File, .. At(disk)]), StringComparison.Ordinal);
        Assert.Equal("mine", await System.IO.File.ReadAllTextAsync(File));
        Assert.Contains("could not be written", await Refused(["backup", Path.Combine(folder.Path, "no", "such", "folder"), .. At(disk)]), StringComparison.Ordinal);
        System.IO.File.Delete(File);

        // A disk that is full: no file may grow beyond eight blocks.
        using var full = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("bash", ["-c", "trap '' XFSZ; ulimit -f 8; export DOTNET_EnableWriteXorExecute=0; exec dotnet \"$0\" backup \"$1\" --data \"$2\"", Path.Combine(AppContext.BaseDirectory, "Fusion.Web.dll"), File, disk.Folder]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = await full.StandardError.ReadToEndAsync();
        await full.WaitForExitAsync();
        Assert.True(full.ExitCode == 1 && said.Contains("could not be written", StringComparison.Ordinal), $"{full.ExitCode}: {said}");
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }
}
