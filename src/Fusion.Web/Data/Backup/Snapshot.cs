using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Data.Backup;

/// <summary>The database as it is at one instant, while others go on writing: a reading transaction on SQLite's log, a repeatable-read one on PostgreSQL.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    readonly FusionDb db;
    readonly DbTransaction transaction;

    Snapshot(FusionDb db, DbTransaction transaction) => (this.db, this.transaction) = (db, transaction);

    public IReadOnlyList<TableShape> Tables => field ??= TableShape.Of(db.Model);

    public static async Task<Snapshot> Take(Database database, CancellationToken cancel)
    {
        var db = database.Reader();
        await db.Database.OpenConnectionAsync(cancel);
        var connection = db.Database.GetDbConnection();
        var transaction = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        return new Snapshot(db, transaction);
    }

    /// <summary>Writes each row of a table as a line, in the order of its key; answers how many.</summary>
    public async Task<long> Write(TableShape table, Stream to, CancellationToken cancel)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"select {string.Join(", ", table.Columns.Select(column => Quoted(column.Name)))} from {Quoted(table.Name)} order by {string.Join(", ", table.Key.Select(Quoted))}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await using var json = RowText.Writer(to);
        long rows = 0;
        for (; await reader.ReadAsync(cancel); rows++)
        {
            RowText.Write(json, table.Columns, at => reader.GetValue(at));
            to.WriteByte((byte)'\n');
        }
        return rows;
    }

    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await db.DisposeAsync();
    }
}
