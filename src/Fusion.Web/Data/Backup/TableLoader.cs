using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Fusion.Web.Data.Backup;

/// <summary>Puts tables back into an empty database, all in one transaction: COPY on PostgreSQL, one prepared statement for each table on SQLite.</summary>
internal sealed class TableLoader(FusionDb db)
{
    /// <summary>Loads a table from its lines, in place of the rows that came with the schema; answers how many rows there were.</summary>
    public async Task<long> Load(TableShape table, TextReader lines, CancellationToken cancel)
    {
        var connection = db.Database.GetDbConnection();
        await using (var clear = Command(connection, $"delete from {Snapshot.Quoted(table.Name)}")) await clear.ExecuteNonQueryAsync(cancel);
        var rows = connection is NpgsqlConnection postgres ? await Copy(postgres, table, lines, cancel) : await Insert((SqliteConnection)connection, table, lines, cancel);
        if (table.Counter is { } counter && connection is NpgsqlConnection) await CountOn(connection, table, counter, cancel);
        return rows;
    }

    /// <summary>Whether none of these tables has a row, but for those that the schema itself gives some.</summary>
    public async Task<bool> IsEmpty(IEnumerable<TableShape> tables, CancellationToken cancel)
    {
        var given = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(type => type.GetSeedData().Any()).Select(type => type.GetTableName()).ToHashSet();
        foreach (var table in tables.Where(table => !given.Contains(table.Name)))
        {
            await using var command = Command(db.Database.GetDbConnection(), $"select 1 from {Snapshot.Quoted(table.Name)} limit 1");
            if (await command.ExecuteScalarAsync(cancel) is not null) return false;
        }
        return true;
    }

    static async Task<long> Copy(NpgsqlConnection connection, TableShape table, TextReader lines, CancellationToken cancel)
    {
        await using var import = await connection.BeginBinaryImportAsync($"copy {Snapshot.Quoted(table.Name)} ({Names(table)}) from stdin (format binary)", cancel);
        long rows = 0;
        for (; await lines.ReadLineAsync(cancel) is { } line; rows++)
        {
            var values = RowText.Read(line, table.Columns);
            await import.StartRowAsync(cancel);
            for (var at = 0; at < values.Length; at++)
            {
                if (values[at] is { } value) await import.WriteAsync(value, TypeOf(table.Columns[at].Kind), cancel);
                else await import.WriteNullAsync(cancel);
            }
        }
        await import.CompleteAsync(cancel);
        return rows;
    }

    async Task<long> Insert(SqliteConnection connection, TableShape table, TextReader lines, CancellationToken cancel)
    {
        await using var command = Command(connection, $"insert into {Snapshot.Quoted(table.Name)} ({Names(table)}) values ({string.Join(", ", table.Columns.Select((_, at) => $"$p{at}"))})");
        foreach (var at in Enumerable.Range(0, table.Columns.Count)) command.Parameters.Add(new SqliteParameter($"$p{at}", null));
        await command.PrepareAsync(cancel);
        long rows = 0;
        for (; await lines.ReadLineAsync(cancel) is { } line; rows++)
        {
            var values = RowText.Read(line, table.Columns);
            for (var at = 0; at < values.Length; at++) command.Parameters[at].Value = RowText.ForSqlite(values[at], table.Columns[at].Kind);
            await command.ExecuteNonQueryAsync(cancel);
        }
        return rows;
    }

    /// <summary>The next number that the database gives by itself comes after those that were put back.</summary>
    async Task CountOn(DbConnection connection, TableShape table, string counter, CancellationToken cancel)
    {
        await using var command = Command(connection, $"select setval(pg_get_serial_sequence('{Snapshot.Quoted(table.Name)}', '{counter}'), max({Snapshot.Quoted(counter)})) from {Snapshot.Quoted(table.Name)} having max({Snapshot.Quoted(counter)}) is not null");
        await command.ExecuteNonQueryAsync(cancel);
    }

    DbCommand Command(DbConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    static string Names(TableShape table) => string.Join(", ", table.Columns.Select(column => Snapshot.Quoted(column.Name)));

    static NpgsqlDbType TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Guid => NpgsqlDbType.Uuid,
        ColumnKind.Instant or ColumnKind.Offset => NpgsqlDbType.TimestampTz,
        ColumnKind.Truth => NpgsqlDbType.Boolean,
        ColumnKind.Day => NpgsqlDbType.Date,
        ColumnKind.Short => NpgsqlDbType.Smallint,
        ColumnKind.Whole => NpgsqlDbType.Integer,
        ColumnKind.Long => NpgsqlDbType.Bigint,
        ColumnKind.Real => NpgsqlDbType.Double,
        ColumnKind.Bytes => NpgsqlDbType.Bytea,
        ColumnKind.Texts => NpgsqlDbType.Array | NpgsqlDbType.Text,
        ColumnKind.Guids => NpgsqlDbType.Array | NpgsqlDbType.Uuid,
        ColumnKind.Json => NpgsqlDbType.Jsonb,
        _ => NpgsqlDbType.Text,
    };
}
