using Fusion.Web.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fusion.Web.Data;

/// <summary>Which database this host uses, and how contexts on it are made: many that read, one that writes.</summary>
internal sealed class Database : IDisposable
{
    readonly string? sqliteFile;
    readonly NpgsqlDataSource? postgres;
    readonly DbContextOptions<SqliteFusionDb>? sqliteReading;
    readonly DbContextOptions<PostgresFusionDb>? postgresOptions;

    public Database(StartOptions options, IServiceProvider services)
    {
        if (options.Postgres is { } connection)
        {
            postgres = Source(connection);
            postgresOptions = new DbContextOptionsBuilder<PostgresFusionDb>().UseApplicationServiceProvider(services).UseNpgsql(postgres).Options;
        }
        else
        {
            sqliteFile = Path.Combine(options.DataFolder, "fusion.db");
            var reading = new SqliteConnectionStringBuilder { DataSource = sqliteFile, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 30 };
            sqliteReading = new DbContextOptionsBuilder<SqliteFusionDb>().UseApplicationServiceProvider(services)
                .UseSqlite(reading.ToString()).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
        }
        this.services = services;
    }

    static NpgsqlDataSource Source(string connection)
    {
        try
        {
            var builder = new NpgsqlDataSourceBuilder(connection);
            if (string.IsNullOrEmpty(builder.ConnectionStringBuilder.Host)) throw new ArgumentException("it names no host");
            return builder.Build();
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new StartupFault($"The connection after --postgres cannot be read ({fault.Message}): write it as in \"Host=localhost;Username=fusion;Password=secret;Database=fusion\".");
        }
    }

    readonly IServiceProvider services;
    FileStream? onlyOne;

    public bool IsPostgres => postgres is not null;

    public FusionDb Reader() => IsPostgres
        ? new PostgresFusionDb(postgresOptions!) { ChangeTracker = { QueryTrackingBehavior = QueryTrackingBehavior.NoTracking } }
        : new SqliteFusionDb(sqliteReading!);

    public FusionDb PostgresWriterContext() => new PostgresFusionDb(postgresOptions!) { IsWritable = true };

    public FusionDb SqliteWriterContext(SqliteConnection connection) =>
        new SqliteFusionDb(new DbContextOptionsBuilder<SqliteFusionDb>().UseApplicationServiceProvider(services).UseSqlite(connection).Options) { IsWritable = true };

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
        await db.Database.MigrateAsync(cancel);
    }

    async Task MigratePostgres(CancellationToken cancel)
    {
        await using var guard = await postgres!.OpenConnectionAsync(cancel);
        await using (var take = new NpgsqlCommand("select pg_advisory_lock(730194)", guard)) await take.ExecuteNonQueryAsync(cancel);
        await using var db = PostgresWriterContext();
        await db.Database.MigrateAsync(cancel);
        // Said aloud: a connection that goes back to the pool keeps its locks until it is used again.
        await using (var giveBack = new NpgsqlCommand("select pg_advisory_unlock(730194)", guard)) await giveBack.ExecuteNonQueryAsync(cancel);
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
