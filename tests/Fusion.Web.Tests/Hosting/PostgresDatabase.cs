using Npgsql;

namespace Fusion.Web.Tests.Hosting;

/// <summary>A database of its own on the server of the tests.</summary>
internal sealed class PostgresDatabase(string name) : IAsyncDisposable
{
    public string Connection { get; } = new NpgsqlConnectionStringBuilder(OnPostgresAttribute.Server!) { Database = name, MaxPoolSize = 20 }.ToString();

    public string Name => name;

    /// <param name="like">The database whose tables and rows it begins with.</param>
    public static async Task<PostgresDatabase> Create(string like = "template0")
    {
        var name = $"fusion_test_{Guid.NewGuid():N}";
        await Execute($"create database {name} template {like}");
        return new PostgresDatabase(name);
    }

    public async ValueTask DisposeAsync() => await Execute($"drop database if exists {name} with (force)");

    static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(OnPostgresAttribute.Server!) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
