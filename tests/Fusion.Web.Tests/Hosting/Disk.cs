namespace Fusion.Web.Tests.Hosting;

/// <summary>Where a site keeps its data; it outlives the site when a test starts it again.</summary>
internal sealed class Disk : IAsyncDisposable
{
    readonly TempFolder folder = new();
    readonly PostgresDatabase? postgres;

    Disk(PostgresDatabase? postgres) => this.postgres = postgres;

    public string Folder => folder.Path;

    public string? Connection => postgres?.Connection;

    public static async Task<Disk> Make(Db db) => new(db == Db.Postgres ? await PostgresDatabase.Create() : null);

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null) await postgres.DisposeAsync();
        folder.Dispose();
    }
}
