using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Fusion.Web.Platform.Editing;

/// <summary>All columns of a stored record as JSON, so that an act can be undone exactly.</summary>
internal static class Snapshot
{
    static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new IdConverters(), new LocalisedJson(), new JsonStringEnumConverter() } };

    public static string Of(EntityEntry entry) => Json(entry).ToJsonString(Options);

    public static JsonObject Json(EntityEntry entry) =>
        new(entry.Properties.Select(property => KeyValuePair.Create(property.Metadata.Name, JsonSerializer.SerializeToNode(property.CurrentValue, property.Metadata.ClrType, Options))));

    /// <summary>Writes the columns back, or those of them that are chosen.</summary>
    public static void Restore(EntityEntry entry, string snapshot, Func<string, bool>? chosen = null)
    {
        var json = JsonNode.Parse(snapshot)!.AsObject();
        foreach (var property in entry.Properties)
            if (!property.Metadata.IsPrimaryKey() && json.TryGetPropertyValue(property.Metadata.Name, out var value) && chosen?.Invoke(property.Metadata.Name) != false)
                property.CurrentValue = value.Deserialize(property.Metadata.ClrType, Options);
    }

    /// <summary>Writes back the columns that still hold what an act wrote; those that were changed since stay.</summary>
    public static void RestoreWhereUnchanged(EntityEntry entry, string before, string after) =>
        Restore(entry, before, column => column != "Version" && Holds(entry, after, column));

    /// <summary>Whether a column holds what a snapshot says.</summary>
    public static bool Holds(EntityEntry entry, string snapshot, string column) =>
        JsonNode.DeepEquals(JsonSerializer.SerializeToNode(entry.Property(column).CurrentValue, entry.Property(column).Metadata.ClrType, Options), JsonNode.Parse(snapshot)![column]);

    sealed class IdConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsValueType && typeToConvert.IsAssignableTo(typeof(ITypedId));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => (JsonConverter)Activator.CreateInstance(typeof(IdConverter<>).MakeGenericType(typeToConvert))!;
    }

    sealed class IdConverter<TId> : JsonConverter<TId> where TId : struct, ITypedId
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new() { Value = reader.GetGuid() };

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    sealed class LocalisedJson : JsonConverter<Localised>
    {
        public override Localised Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Localised.FromJson(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Localised value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToJson());
    }
}
