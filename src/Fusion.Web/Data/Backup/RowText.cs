using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Fusion.Web.Data.Backup;

/// <summary>A row of a table as one line of JSON: an array of its values in the order of the columns. What the two databases keep differently is written alike.</summary>
internal static class RowText
{
    const string DayFormat = "yyyy-MM-dd";

    static readonly DateTimeOffsetToBinaryConverter Binary = new();
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Utf8JsonWriter Writer(Stream stream) => new(stream, Plain);

    public static void Write(Utf8JsonWriter json, IReadOnlyList<ColumnShape> columns, Func<int, object?> value)
    {
        json.WriteStartArray();
        for (var at = 0; at < columns.Count; at++) Write(json, columns[at].Kind, value(at));
        json.WriteEndArray();
        json.Flush();
        json.Reset();
    }

    static void Write(Utf8JsonWriter json, ColumnKind kind, object? value)
    {
        if (value is null or DBNull)
        {
            json.WriteNullValue();
            return;
        }
        switch (kind)
        {
            case ColumnKind.Guid: json.WriteStringValue(value as Guid? ?? Guid.Parse((string)value)); break;
            case ColumnKind.Instant: json.WriteStringValue(Instant(value).ToString("O", CultureInfo.InvariantCulture)); break;
            case ColumnKind.Day: json.WriteStringValue(value is DateOnly day ? Iso(day) : value is DateTime midnight ? Iso(DateOnly.FromDateTime(midnight)) : (string)value); break;
            case ColumnKind.Offset: json.WriteStringValue(Offset(value).ToString("O", CultureInfo.InvariantCulture)); break;
            case ColumnKind.Truth: json.WriteBooleanValue(Convert.ToBoolean(value, CultureInfo.InvariantCulture)); break;
            case ColumnKind.Short or ColumnKind.Whole or ColumnKind.Long: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case ColumnKind.Real: json.WriteNumberValue(Convert.ToDouble(value, CultureInfo.InvariantCulture)); break;
            case ColumnKind.Bytes: json.WriteBase64StringValue((byte[])value); break;
            case ColumnKind.Texts: JsonSerializer.Serialize(json, value as string[] ?? JsonSerializer.Deserialize<string[]>((string)value)); break;
            case ColumnKind.Guids: JsonSerializer.Serialize(json, value as Guid[] ?? JsonSerializer.Deserialize<Guid[]>((string)value)); break;
            default: json.WriteStringValue((string)value); break;
        }
    }

    /// <summary>The values of a line; throws <see cref="FormatException"/> or <see cref="JsonException"/> for one that is none.</summary>
    public static object?[] Read(string line, IReadOnlyList<ColumnShape> columns)
    {
        using var json = JsonDocument.Parse(line);
        if (json.RootElement.ValueKind != JsonValueKind.Array || json.RootElement.GetArrayLength() != columns.Count) throw new FormatException("a row has another number of values than its table has columns");
        var values = new object?[columns.Count];
        var at = 0;
        foreach (var value in json.RootElement.EnumerateArray()) values[at] = Read(value, columns[at++].Kind);
        return values;
    }

    static object? Read(JsonElement value, ColumnKind kind) => value.ValueKind == JsonValueKind.Null ? null : kind switch
    {
        ColumnKind.Guid => value.GetGuid(),
        ColumnKind.Instant => Instant(value.GetString()!),
        ColumnKind.Day => DateOnly.ParseExact(value.GetString()!, DayFormat, CultureInfo.InvariantCulture),
        ColumnKind.Offset => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        ColumnKind.Truth => value.GetBoolean(),
        ColumnKind.Short => value.GetInt16(),
        ColumnKind.Whole => value.GetInt32(),
        ColumnKind.Long => value.GetInt64(),
        ColumnKind.Real => value.GetDouble(),
        ColumnKind.Bytes => value.GetBytesFromBase64(),
        ColumnKind.Texts => value.EnumerateArray().Select(text => text.GetString()).ToArray(),
        ColumnKind.Guids => value.EnumerateArray().Select(id => id.GetGuid()).ToArray(),
        _ => value.GetString(),
    };

    static string Iso(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    static DateTime Instant(object value) => value is DateTime instant ? DateTime.SpecifyKind(instant, DateTimeKind.Utc) : DateTime.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    static DateTimeOffset Offset(object value) => value switch
    {
        DateTimeOffset offset => offset.ToUniversalTime(),
        DateTime instant => new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)),
        _ => ((DateTimeOffset)Binary.ConvertFromProvider(value)!).ToUniversalTime(),
    };

    /// <summary>As the embedded database keeps it, where that is not as it is.</summary>
    public static object ForSqlite(object? value, ColumnKind kind) => (kind, value) switch
    {
        (_, null) => DBNull.Value,
        (ColumnKind.Day, DateOnly day) => Iso(day),
        (ColumnKind.Offset, DateTimeOffset offset) => Binary.ConvertToProvider(offset)!,
        (ColumnKind.Texts, string?[] texts) => JsonSerializer.Serialize(texts),
        (ColumnKind.Guids, Guid[] ids) => JsonSerializer.Serialize(ids),
        var (_, other) => other,
    };
}
