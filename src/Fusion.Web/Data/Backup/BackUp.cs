using System.IO.Compression;
using System.Text.Json;
using Fusion.Web.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fusion.Web.Data.Backup;

/// <summary>Makes a backup of a host that may go on working: whole or not at all.</summary>
internal sealed class BackUp(Database database, StartOptions options, TimeProvider clock)
{
    const string Readme = """
        This is a backup of a Fusion host. Guard it: it holds what is private too.

        Put it back into an empty host:   ./fusion restore FILE --data DIR
        or, on PostgreSQL:                ./fusion restore FILE --data DIR --postgres CONNECTION

        manifest.json names the tables and their columns. tables/NAME.jsonl holds the rows of one table, a JSON array on each line.
        keys.sealed, if it is here, holds the host's keys: AES-256-GCM, under a key made from the passphrase by PBKDF2-HMAC-SHA256 (600,000 iterations).
        """;

    /// <summary>Writes the file; throws <see cref="StartupFault"/> with what to do, and then leaves no file.</summary>
    /// <param name="passphrase">Encrypts the keys; null to leave them out.</param>
    public async Task<BackupManifest> Write(string file, string? passphrase, CancellationToken cancel)
    {
        if (File.Exists(file)) throw new StartupFault($"There is a file {file} already: give another name, or remove it first.");
        var unfinished = $"{file}.{Guid.NewGuid():n}.part";
        try
        {
            await using var snapshot = await Look(cancel);
            var manifest = await WriteTo(unfinished, snapshot, passphrase, cancel);
            File.Move(unfinished, file);
            return manifest;
        }
        // The third is how .NET says that a file may not grow so large.
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw new StartupFault($"The backup could not be written to {file} ({fault.Message}): give a folder that can be written and has room enough. No file was left.");
        }
        catch (Exception fault) when (fault is NpgsqlException or SqliteException)
        {
            throw new StartupFault($"The database could not be read ({fault.Message}): see that it answers, and try again. No file was left.");
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }

    /// <summary>The state that is backed up; refused where the program and the data are of different versions.</summary>
    async Task<Snapshot> Look(CancellationToken cancel)
    {
        if (!database.IsPostgres && !File.Exists(Path.Combine(options.DataFolder, "fusion.db"))) throw new StartupFault($"There is no Fusion in {Path.GetFullPath(options.DataFolder)}: give its folder with --data, or its database with --postgres.");
        try
        {
            await using var db = database.Reader();
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
            if (applied.Count == 0) throw new StartupFault("There is no Fusion in this database: give the one that your host uses.");
            if (!applied.SequenceEqual(db.Database.GetMigrations())) throw new StartupFault("The data is of another version than this program: make the backup with the version that runs the host.");
            return await Snapshot.Take(database, cancel);
        }
        catch (Exception fault) when (fault is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException)
        {
            throw new StartupFault($"PostgreSQL did not answer ({fault.Message}): start it, or correct the connection after --postgres.");
        }
    }

    async Task<BackupManifest> WriteTo(string path, Snapshot snapshot, string? passphrase, CancellationToken cancel)
    {
        var kept = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows()) kept.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var stream = new FileStream(path, kept);
        BackupManifest manifest;
        using (var archive = BackupFile.Begin(stream))
        {
            await Put(archive, "README.txt", System.Text.Encoding.UTF8.GetBytes(Readme), cancel);
            var tables = new List<TableShape>();
            foreach (var table in snapshot.Tables)
            {
                await using var lines = archive.CreateEntry($"tables/{table.Name}.jsonl", CompressionLevel.Fastest).Open();
                await using var buffered = new BufferedStream(lines, 1 << 16);
                tables.Add(table with { Rows = await snapshot.Write(table, buffered, cancel) });
            }
            if (passphrase is not null) await Put(archive, SealedKeys.FileName, SealedKeys.Seal(Path.Combine(options.DataFolder, "keys"), passphrase), cancel);
            manifest = new BackupManifest(BackupManifest.FormatName, BackupManifest.FormatVersion, clock.GetUtcNow().UtcDateTime, database.IsPostgres ? "PostgreSQL" : "SQLite", await Migrations(cancel), passphrase is not null, tables);
            await Put(archive, BackupManifest.FileName, JsonSerializer.SerializeToUtf8Bytes(manifest, BackupFile.Json), cancel);
        }
        BackupFile.Finish(stream);
        return manifest;
    }

    async Task<IReadOnlyList<string>> Migrations(CancellationToken cancel)
    {
        await using var db = database.Reader();
        return [.. (await db.Database.GetAppliedMigrationsAsync(cancel)).Select(BackupManifest.NameOf)];
    }

    static async Task Put(ZipArchive archive, string name, byte[] bytes, CancellationToken cancel)
    {
        await using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        await entry.WriteAsync(bytes, cancel);
    }
}
