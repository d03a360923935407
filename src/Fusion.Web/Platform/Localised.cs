using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Fusion.Web.Platform;

/// <summary>A text in one or several languages; the first is the one it was written in. Stored as one JSON object.</summary>
internal sealed class Localised : IEquatable<Localised>
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly ImmutableArray<(string Language, string Text)> texts;

    Localised(ImmutableArray<(string, string)> texts) => this.texts = texts;

    public static Localised None { get; } = new([]);

    public bool IsEmpty => texts.IsEmpty;

    public IEnumerable<(string Language, string Text)> All => texts;

    public static Localised Of(IEnumerable<(string Language, string Text)> texts) =>
        new([.. texts.Where(text => !string.IsNullOrWhiteSpace(text.Text))]);

    public static Localised Of(string language, string text) => Of([(language, text)]);

    /// <summary>The text in <paramref name="language"/>, else in English, else as it was written, with the language that it is in.</summary>
    public (string Text, string Language) In(string language)
    {
        foreach (var wanted in (ReadOnlySpan<string>)[language, "en"])
            foreach (var (has, text) in texts)
                if (has == wanted) return (text, has);
        return texts.IsEmpty ? ("", language) : (texts[0].Text, texts[0].Language);
    }

    /// <summary>The text in exactly this language; empty when there is none.</summary>
    public string Exactly(string language) => texts.FirstOrDefault(text => text.Language == language).Text ?? "";

    /// <summary>The same with another text in one language, or without one; the others keep their order.</summary>
    public Localised With(string language, string text) => texts.Any(known => known.Language == language)
        ? Of(texts.Select(known => known.Language == language ? (language, text) : known)) : Of(texts.Append((language, text)));

    /// <summary>The text for the reader of the present request.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName).Text;

    public string ToJson() => JsonSerializer.Serialize(texts.ToDictionary(text => text.Language, text => text.Text), Plain);

    public static Localised FromJson(string json) =>
        new([.. JsonSerializer.Deserialize<Dictionary<string, string>>(json)!.Select(pair => (pair.Key, pair.Value))]);

    public bool Equals(Localised? other) => other is not null && texts.SequenceEqual(other.texts);

    public override bool Equals(object? obj) => Equals(obj as Localised);

    public override int GetHashCode() => texts.IsEmpty ? 0 : texts[0].GetHashCode();
}
