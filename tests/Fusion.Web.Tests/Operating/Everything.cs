using System.Collections;
using System.Reflection;
using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Operating;

/// <summary>All that a host holds, read through EF and not through the backup: each table's rows as text, sorted.</summary>
internal static class Everything
{
    static readonly JsonSerializerOptions Plain = new() { ReferenceHandler = System.Text.Json.Serialization.ReferenceHandler.IgnoreCycles, Converters = { new ToMicroseconds(), new OfLanguages() } };

    public static async Task<SortedDictionary<string, List<string>>> Of(Site site) => await site.Read(async db =>
    {
        var all = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var type in db.Model.GetEntityTypes().Where(type => !type.IsOwned()).Select(type => type.ClrType))
        {
            var rows = (IEnumerable)typeof(Everything).GetMethod(nameof(Rows), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db])!;
            all[type.Name] = [.. rows.Cast<object>().Select(row => JsonSerializer.Serialize(row, type, Plain)).Order(StringComparer.Ordinal)];
        }
        return await Task.FromResult(all);
    });

    static List<T> Rows<T>(FusionDb db) where T : class => db.Set<T>().AsNoTracking().ToList();

    /// <summary>SQLite keeps ten times as fine as PostgreSQL does.</summary>
    sealed class ToMicroseconds : System.Text.Json.Serialization.JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(new DateTime(value.Ticks / 10 * 10, DateTimeKind.Utc));
    }

    sealed class OfLanguages : System.Text.Json.Serialization.JsonConverter<Platform.Localised>
    {
        public override Platform.Localised Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Platform.Localised value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToJson());
    }
}
