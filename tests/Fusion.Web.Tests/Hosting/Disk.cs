using Fusion.Web.Data;
using Fusion.Web.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Hosting;

/// <summary>Where a site keeps its data; it outlives the site when a test starts it again.</summary>
internal sealed class Disk : IAsyncDisposable
{
    static readonly Dictionary<Db, Lazy<Task<Disk>>> Tables = Enum.GetValues<Db>().ToDictionary(db => db, db => new Lazy<Task<Disk>>(() => MakeTables(db)));

    readonly TempFolder folder = new();
    readonly PostgresDatabase? postgres;

    Disk(PostgresDatabase? postgres, string? connection) => (this.postgres, Connection) = (postgres, connection);

    public string Folder => folder.Path;

    public string? Connection { get; }

    /// <summary>With the tables made, copied from where they were made once: making them takes longer than most tests.</summary>
    public static async Task<Disk> Make(Db db)
    {
        var tables = await Tables[db].Value;
        if (db == Db.Postgres) return Of(await PostgresDatabase.Create(tables.postgres!.Name));
        var disk = Of(null);
        File.Copy(Path.Combine(tables.Folder, "fusion.db"), Path.Combine(disk.Folder, "fusion.db"));
        return disk;
    }

    /// <summary>With nothing in it, as before a host's first start.</summary>
    public static async Task<Disk> Empty(Db db) => Of(db == Db.Postgres ? await PostgresDatabase.Create() : null);

    static Disk Of(PostgresDatabase? postgres) => new(postgres, postgres?.Connection);

    static async Task<Disk> MakeTables(Db db)
    {
        var disk = await Empty(db);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Task.Run(async () => await disk.DisposeAsync()).Wait(TimeSpan.FromSeconds(10));
        await using var services = FusionApp.WithoutServer(new StartOptions { DataFolder = disk.Folder, Postgres = disk.Connection });
        await services.GetRequiredService<Database>().Migrate(CancellationToken.None);
        return disk;
    }

    /// <summary>A folder of its own beside the database of another.</summary>
    public static Disk Beside(Disk other) => new(null, other.Connection);

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null) await postgres.DisposeAsync();
        folder.Dispose();
    }
}
