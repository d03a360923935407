namespace Fusion.Web.Tests.Hosting;

/// <summary>Where a site keeps its data; it outlives the site when a test starts it again.</summary>
internal sealed class Disk : IAsyncDisposable
{
    readonly TempFolder folder = new();
    readonly PostgresDatabase? postgres;

    Disk(PostgresDatabase? postgres, string? connection) => (this.postgres, Connection) = (postgres, connection);

    public string Folder => folder.Path;

    public string? Connection { get; }

    public static async Task<Disk> Make(Db db)
    {
        var postgres = db == Db.Postgres ? await PostgresDatabase.Create() : null;
        return new(postgres, postgres?.Connection);
    }

    /// <summary>A folder of its own beside the database of another.</summary>
    public static Disk Beside(Disk other) => new(null, other.Connection);

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null) await postgres.DisposeAsync();
        folder.Dispose();
    }
}
