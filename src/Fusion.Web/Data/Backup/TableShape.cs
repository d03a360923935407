using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fusion.Web.Data.Backup;

/// <summary>What a column holds, the same on both databases; as a backup names it.</summary>
internal enum ColumnKind { Text, Guid, Instant, Day, Offset, Truth, Short, Whole, Long, Real, Bytes, Texts, Guids, Json }

internal sealed record ColumnShape(string Name, ColumnKind Kind);

/// <summary>One table as a backup describes it, so that it can be put back by a later version too.</summary>
/// <param name="Counter">The column that the database counts up by itself; null where there is none.</param>
internal sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<string> Key, string? Counter)
{
    public long Rows { get; init; }

    /// <summary>All tables of the model, each after those that it points to.</summary>
    public static IReadOnlyList<TableShape> Of(IModel model)
    {
        var sorted = new List<ITable>();
        var seen = new HashSet<ITable>();
        void Take(ITable table)
        {
            if (!seen.Add(table)) return;
            foreach (var key in table.ForeignKeyConstraints) Take(key.PrincipalTable);
            sorted.Add(table);
        }
        foreach (var table in model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal)) Take(table);
        return [.. sorted.Select(Of)];
    }

    static TableShape Of(ITable table)
    {
        var counter = table.Columns.FirstOrDefault(column => column.PropertyMappings.Any(mapping => mapping.Property.ValueGenerated == ValueGenerated.OnAdd && KindOf(column) is ColumnKind.Whole or ColumnKind.Long));
        return new TableShape(table.Name, [.. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => new ColumnShape(column.Name, KindOf(column)))], [.. table.PrimaryKey!.Columns.Select(column => column.Name)], counter?.Name);
    }

    static ColumnKind KindOf(IColumn column)
    {
        if (column.PropertyMappings is not [{ Property: var property }, ..]) return ColumnKind.Json;
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(DateTime)) return ColumnKind.Instant;
        if (type == typeof(DateTimeOffset)) return ColumnKind.Offset;
        if (property.GetElementType() is { } element && type != typeof(byte[]))
        {
            var kept = element.FindTypeMapping()?.Converter?.ProviderClrType ?? element.ClrType;
            return kept == typeof(string) ? ColumnKind.Texts : kept == typeof(Guid) ? ColumnKind.Guids : throw Unknown(column);
        }
        var stored = property.FindTypeMapping()?.Converter?.ProviderClrType ?? type;
        return (Nullable.GetUnderlyingType(stored) ?? stored) switch
        {
            var kind when kind == typeof(string) => ColumnKind.Text,
            var kind when kind == typeof(Guid) => ColumnKind.Guid,
            var kind when kind == typeof(bool) => ColumnKind.Truth,
            var kind when kind == typeof(DateOnly) => ColumnKind.Day,
            var kind when kind == typeof(short) => ColumnKind.Short,
            var kind when kind == typeof(int) || kind.IsEnum => ColumnKind.Whole,
            var kind when kind == typeof(long) => ColumnKind.Long,
            var kind when kind == typeof(double) => ColumnKind.Real,
            var kind when kind == typeof(byte[]) => ColumnKind.Bytes,
            _ => throw Unknown(column),
        };
    }

    static NotSupportedException Unknown(IColumn column) => new($"A backup does not know how to keep {column.Table.Name}.{column.Name} ({column.StoreType}): teach it in {nameof(TableShape)}.");
}
