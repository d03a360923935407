using System.Text.Encodings.Web;
using System.Text.Json;

namespace Fusion.Web.Platform.Editing;

/// <summary>What somebody says of a record: field by field, as text. A field that is not named is not spoken of.</summary>
internal sealed record Draft(IReadOnlyDictionary<string, string> Fields)
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Draft Empty { get; } = new(new Dictionary<string, string>());

    public string this[string field] => Fields.GetValueOrDefault(field, "");

    public string ToJson() => JsonSerializer.Serialize(Fields, Plain);

    /// <summary>Reads it back; text that is none of ours gives an empty draft.</summary>
    public static Draft FromJson(string? json)
    {
        try
        {
            return string.IsNullOrEmpty(json) ? Empty : new Draft(JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    public Draft With(string field, string value) => new(new Dictionary<string, string>(Fields) { [field] = value });

    /// <summary>The names of the fields that two drafts say differently, in the order of this one.</summary>
    public IReadOnlyList<string> Differing(Draft other) => [.. Fields.Keys.Union(other.Fields.Keys).Where(field => this[field] != other[field])];
}
