using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Fusion.Web.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Fusion.Web.Data;

/// <summary>Which database this host uses, and how contexts on it are made: many that read, one that writes.</summary>
internal sealed class Database : IDisposable
{
    // Contexts that wait to be used again: as many as requests are usually answered at once.
    const int ReadersKept = 64;

    readonly IServiceProvider services;
    readonly IModel model;
    readonly string? sqliteFile;
    readonly NpgsqlDataSource? postgres;
    readonly PooledDbContextFactory<SqliteFusionDb>? sqliteReaders;
    readonly PooledDbContextFactory<PostgresFusionDb>? postgresReaders;
    readonly DbContextOptions<PostgresFusionDb>? postgresWriting;

    // Made once for the writer's connection, and not for each of its acts.
    readonly ConditionalWeakTable<SqliteConnection, DbContextOptions<SqliteFusionDb>> sqliteWriting = [];

    public Database(StartOptions options, IServiceProvider services)
    {
        this.services = services;
        model = FusionModel.Of(options.Postgres is not null).GetAwaiter().GetResult();
        if (options.Postgres is { } connection)
        {
            postgres = Source(connection);
            postgresWriting = On<PostgresFusionDb>().UseNpgsql(postgres).Options;
            postgresReaders = new(new DbContextOptionsBuilder<PostgresFusionDb>(postgresWriting).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options, ReadersKept);
        }
        else
        {
            sqliteFile = Path.Combine(options.DataFolder, "fusion.db");
            var reading = new SqliteConnectionStringBuilder { DataSource = sqliteFile, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 30 };
            sqliteReaders = new(On<SqliteFusionDb>()
                .UseSqlite(reading.ToString(), ListsAsOneParameter).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options, ReadersKept);
        }
    }

    DbContextOptionsBuilder<TDb> On<TDb>() where TDb : FusionDb => new DbContextOptionsBuilder<TDb>().UseApplicationServiceProvider(services).UseModel(model);

    // One statement whatever the length of a list: with a parameter for each value EF would write it anew at each call.
    static void ListsAsOneParameter(SqliteDbContextOptionsBuilder sqlite) => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    static NpgsqlDataSource Source(string connection)
    {
        try
        {
            var builder = new NpgsqlDataSourceBuilder(connection);
            if (string.IsNullOrEmpty(builder.ConnectionStringBuilder.Host)) throw new ArgumentException("it names no host");
            AskTheSameOften(builder.ConnectionStringBuilder);
            return builder.Build();
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StartupFault($"The connection after --postgres cannot be read ({fault.Message}): write it as in \"Host=localhost;Username=fusion;Password=secret;Database=fusion\".");
        }
    }

    // Pages ask the same questions over and over: PostgreSQL plans each once for a connection, and nothing is put back between two requests, since no
    // code here leaves anything behind in a session. Whoever sets either in the connection (a pooler may need it) has the last word.
    static void AskTheSameOften(NpgsqlConnectionStringBuilder connection)
    {
        if (!connection.ShouldSerialize("Max Auto Prepare")) connection.MaxAutoPrepare = 100;
        if (!connection.ShouldSerialize("No Reset On Close")) connection.NoResetOnClose = true;
    }

    FileStream? onlyOne;

    public bool IsPostgres => postgres is not null;

    public FusionDb Reader()
    {
        if (IsPostgres) return postgresReaders!.CreateDbContext();
        var db = sqliteReaders!.CreateDbContext();
        // Opened once for all that a request asks: EF would open and close it around each query, which takes longer than most of them.
        // There is nothing to open where a pack is only checked.
        if (onlyOne is not null) db.Database.OpenConnection();
        return db;
    }

    // An act fails as a whole: a savepoint around each saving would be two ways to PostgreSQL and back for nothing.
    public FusionDb PostgresWriterContext() => new PostgresFusionDb(postgresWriting!) { IsWritable = true, Database = { AutoSavepointsEnabled = false } };

    public FusionDb SqliteWriterContext(SqliteConnection connection) =>
        new SqliteFusionDb(sqliteWriting.GetValue(connection, used => On<SqliteFusionDb>().UseSqlite(used).Options)) { IsWritable = true };

    public SqliteConnection OpenSqliteWriter()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = sqliteFile, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=10000;";
        pragmas.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Brings the schema up to date, one process at a time; throws <see cref="StartupFault"/> with what to do when it cannot be reached.</summary>
    public async Task Migrate(CancellationToken cancel)
    {
        try
        {
            if (IsPostgres) await MigratePostgres(cancel);
            else await MigrateSqlite(cancel);
        }
        catch (Exception fault) when (fault is NpgsqlException and not PostgresException or System.Net.Sockets.SocketException or TimeoutException)
        {
            throw new StartupFault($"PostgreSQL did not answer ({fault.Message}): start it, or correct the connection after --postgres.");
        }
        catch (PostgresException fault)
        {
            throw new StartupFault($"PostgreSQL refused ({fault.MessageText}): correct the connection after --postgres, or give its user the right to create tables.");
        }
        catch (SqliteException fault)
        {
            throw new StartupFault($"The database {Path.GetFullPath(sqliteFile!)} cannot be used ({fault.Message}): give another folder with --data, or make it readable and writable.");
        }
    }

    /// <summary>Held while this process lives: on SQLite there is one writer, and so one Fusion.</summary>
    void TakeTheFolder()
    {
        try
        {
            onlyOne ??= new FileStream(sqliteFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StartupFault($"Another Fusion uses the data folder {Path.GetDirectoryName(Path.GetFullPath(sqliteFile!))}: end it, or give another folder with --data.");
        }
    }

    async Task MigrateSqlite(CancellationToken cancel)
    {
        TakeTheFolder();
        await using var connection = OpenSqliteWriter();
        await using var db = SqliteWriterContext(connection);
        await MigrateIfBehind(db, cancel);
    }

    /// <summary>Migrating compares the whole model first, which takes most of a second: asked for only when there is something to do.</summary>
    static async Task MigrateIfBehind(FusionDb db, CancellationToken cancel)
    {
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any()) await db.Database.MigrateAsync(cancel);
    }

    async Task MigratePostgres(CancellationToken cancel)
    {
        await using var guard = await postgres!.OpenConnectionAsync(cancel);
        await using (var take = new NpgsqlCommand("select pg_advisory_lock(730194)", guard)) await take.ExecuteNonQueryAsync(cancel);
        await using var db = PostgresWriterContext();
        await MigrateIfBehind(db, cancel);
        // Said aloud: a connection that goes back to the pool keeps its locks until it is used again.
        await using (var giveBack = new NpgsqlCommand("select pg_advisory_unlock(730194)", guard)) await giveBack.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>On PostgreSQL, where several processes may serve one record, one of them at a time sequences it: until this transaction ends. SQLite has one writer anyway.</summary>
    public async Task<bool> TakeSequencersTurn(FusionDb db, CancellationToken cancel) =>
        !IsPostgres || (await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(730195) as \"Value\"").ToListAsync(cancel))[0];

    /// <summary>The same for other work that one process does at a time: false when another is at it now.</summary>
    public async Task<bool> TakeTurn(FusionDb db, Turn turn, CancellationToken cancel) =>
        !IsPostgres || (await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({(int)turn}) as \"Value\"").ToListAsync(cancel))[0];

    /// <summary>The same for what every process may do, one after the other: it waits for the others.</summary>
    public Task WaitForTurn(FusionDb db, Turn turn, CancellationToken cancel) => !IsPostgres ? Task.CompletedTask
        : db.Database.SqlQuery<bool>($"select case when pg_advisory_xact_lock({(int)turn}) is null then true else false end as \"Value\"").ToListAsync(cancel);

    /// <summary>Within an act: the moment by the database's clock, which is one for all processes. What closes at a moment cannot close before this act has ended.</summary>
    public async Task<DateTime> Arrive(FusionDb db, Guid at, TimeProvider clock, CancellationToken cancel) => !IsPostgres ? clock.GetUtcNow().UtcDateTime
        : (await db.Database.SqlQuery<DateTime>($"select case when pg_advisory_xact_lock_shared({GateOf(at)}) is null then clock_timestamp() else clock_timestamp() end as \"Value\"").ToListAsync(cancel))[0];

    /// <summary>The same, for the act that closes it: it waits for all that arrived before, and nothing arrives until it has ended.</summary>
    public async Task<DateTime> Close(FusionDb db, Guid at, TimeProvider clock, CancellationToken cancel) => !IsPostgres ? clock.GetUtcNow().UtcDateTime
        : (await db.Database.SqlQuery<DateTime>($"select case when pg_advisory_xact_lock({GateOf(at)}) is null then clock_timestamp() else clock_timestamp() end as \"Value\"").ToListAsync(cancel))[0];

    static long GateOf(Guid at) => BinaryPrimitives.ReadInt64BigEndian(at.ToByteArray(bigEndian: true).AsSpan(8));

    /// <summary>Whether something failed because a disk is full: the database's, or the one beside it.</summary>
    public static bool IsFull(Exception fault)
    {
        const int sqliteFull = 13, noSpaceLeft = 28;
        return fault is SqliteException { SqliteErrorCode: sqliteFull } or PostgresException { SqlState: PostgresErrorCodes.DiskFull } or IOException { HResult: noSpaceLeft }
            || (fault.InnerException is { } inner && IsFull(inner));
    }

    /// <summary>Whether the database answers; for the readiness probe.</summary>
    public async Task<bool> Answers(CancellationToken cancel)
    {
        await using var db = Reader();
        return await db.Database.CanConnectAsync(cancel);
    }

    public void Dispose()
    {
        postgres?.Dispose();
        onlyOne?.Dispose();
    }
}
