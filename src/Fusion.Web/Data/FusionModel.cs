using Microsoft.EntityFrameworkCore.Metadata;

namespace Fusion.Web.Data;

/// <summary>
/// What EF makes of the entities: once for the process and each kind of database, since it takes a second. It needs nothing of a host, so a start lets it
/// be made while the rest is put together.
/// </summary>
internal static class FusionModel
{
    static readonly Lazy<Task<IModel>> Sqlite = new(() => Task.Run(() => Made(new SqliteDesignTime().CreateDbContext([]))));

    static readonly Lazy<Task<IModel>> Postgres = new(() => Task.Run(() => Made(new PostgresDesignTime().CreateDbContext([]))));

    /// <summary>Begins to make it, or gives what is made already.</summary>
    public static Task<IModel> Of(bool isPostgres) => isPostgres ? Postgres.Value : Sqlite.Value;

    static IModel Made(FusionDb db)
    {
        using (db) return db.Model;
    }
}
