using System.IO.Compression;
using System.Text.Json;
using Fusion.Web.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fusion.Web.Data.Backup;

/// <summary>
/// Puts a backup back into an empty host, whole or not at all. The file is checked to its last byte first. The tables are made as they were when it was made, filled
/// in one transaction, and only then brought to this program's version: so a backup outlives upgrades, and one of either database goes into the other.
/// </summary>
/// <param name="services">What a database needs, for these options.</param>
internal sealed class Restore(StartOptions options, Func<StartOptions, ServiceProvider> services)
{
    string KeyFolder => Path.Combine(options.DataFolder, "keys");

    /// <param name="passphrase">Of the keys; null to leave them where they are.</param>
    public async Task<BackupManifest> Read(string file, string? passphrase, CancellationToken cancel)
    {
        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            var (archive, manifest) = BackupFile.Open(stream, file);
            using (archive)
            {
                var keys = passphrase is null ? null : Keys(archive, file, passphrase);
                DataFolder.Make(options.DataFolder);
                if (keys?.Keys.FirstOrDefault(name => File.Exists(Path.Combine(KeyFolder, name))) is { } known) throw new StartupFault($"{Path.Combine(Path.GetFullPath(KeyFolder), known)} is there already: a key is never written over. Give an empty folder with --data, or restore without the keys.");
                if (options.Postgres is null) await IntoFolder(archive, manifest, keys, cancel);
                else await IntoPostgres(archive, manifest, keys, cancel);
            }
            return manifest;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or FormatException or InvalidOperationException or SqliteException or PostgresException or OverflowException)
        {
            throw new StartupFault($"{file} could not be restored ({(fault as PostgresException)?.MessageText ?? fault.Message.Split('\n')[0]}). Nothing was restored.");
        }
        catch (Exception fault) when (fault is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException)
        {
            throw new StartupFault($"PostgreSQL did not answer ({fault.Message}): start it, or correct the connection after --postgres. Nothing was restored.");
        }
    }

    static IReadOnlyDictionary<string, byte[]> Keys(ZipArchive archive, string file, string passphrase)
    {
        if (archive.GetEntry(SealedKeys.FileName) is not { } entry) throw new StartupFault($"{file} holds no keys: restore it without --with-keys, and put the keys of the host back by hand. Nothing was restored.");
        using var from = entry.Open();
        using var bytes = new MemoryStream();
        from.CopyTo(bytes);
        return SealedKeys.Open(bytes.ToArray(), passphrase);
    }

    /// <summary>The database is made beside its place and moved there when it is whole.</summary>
    async Task IntoFolder(ZipArchive archive, BackupManifest manifest, IReadOnlyDictionary<string, byte[]>? keys, CancellationToken cancel)
    {
        var place = Path.Combine(options.DataFolder, "fusion.db");
        if (File.Exists(place)) throw new StartupFault($"{Path.GetFullPath(options.DataFolder)} holds a Fusion already: give an empty folder with --data. Nothing was restored.");
        var made = Path.Combine(options.DataFolder, $".restoring-{Guid.NewGuid():n}");
        Directory.CreateDirectory(made);
        try
        {
            await using (var provider = services(options with { DataFolder = made }))
            {
                var database = provider.GetRequiredService<Database>();
                await using var connection = database.OpenSqliteWriter();
                await using (var db = database.SqliteWriterContext(connection)) await Fill(db, archive, manifest, null, cancel);
            }
            if (keys is not null) SealedKeys.Write(keys, KeyFolder);
            File.Move(Path.Combine(made, "fusion.db"), place);
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
    }

    async Task IntoPostgres(ZipArchive archive, BackupManifest manifest, IReadOnlyDictionary<string, byte[]>? keys, CancellationToken cancel)
    {
        await using var provider = services(options);
        await using var db = provider.GetRequiredService<Database>().PostgresWriterContext();
        await db.Database.OpenConnectionAsync(cancel);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).Select(BackupManifest.NameOf).ToList();
        if (applied.Count > 0 && (!applied.SequenceEqual(manifest.Migrations) || !await new TableLoader(db).IsEmpty(manifest.Tables, cancel)))
            throw new StartupFault("This database holds a Fusion already: give an empty one with --postgres. Nothing was restored.");
        await Fill(db, archive, manifest, keys, cancel);
    }

    async Task Fill(FusionDb db, ZipArchive archive, BackupManifest manifest, IReadOnlyDictionary<string, byte[]>? keys, CancellationToken cancel)
    {
        var steps = db.Database.GetMigrations().ToList();
        if (!steps.Take(manifest.Migrations.Count).Select(BackupManifest.NameOf).SequenceEqual(manifest.Migrations)) throw new StartupFault("This backup was made by a newer Fusion, or by one that was changed: upgrade this one first. Nothing was restored.");
        await db.Database.MigrateAsync(steps[manifest.Migrations.Count - 1], cancel);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            var loader = new TableLoader(db);
            foreach (var table in manifest.Tables)
            {
                using var lines = new StreamReader((archive.GetEntry($"tables/{table.Name}.jsonl") ?? throw new InvalidDataException($"the table {table.Name} is missing")).Open());
                var rows = await loader.Load(table, lines, cancel);
                if (rows != table.Rows) throw new InvalidDataException($"the table {table.Name} has {rows} rows in place of {table.Rows}");
            }
            if (keys is not null) SealedKeys.Write(keys, KeyFolder);
            await transaction.CommitAsync(cancel);
        }
        if (steps.Count > manifest.Migrations.Count) await db.Database.MigrateAsync(cancel);
    }
}
