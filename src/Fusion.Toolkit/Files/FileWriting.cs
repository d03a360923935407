using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Fusion.Toolkit.Files;

/// <summary>Writes an instrument in the order in which people read it, and only what differs from what is usual.</summary>
internal static class FileWriting
{
    static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Readable)) Write(json, instrument);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    static void Write(Utf8JsonWriter json, Instrument one)
    {
        json.WriteStartObject();
        json.WriteString("format", InstrumentFile.Format);
        json.WriteString("key", one.Key);
        json.WriteNumber("version", one.Version);
        json.WriteString("language", one.Language);
        Wording(json, "name", one.Name, one.Language);
        Wording(json, "purpose", one.Purpose, one.Language);
        Wording(json, "for", one.For, one.Language);
        json.WriteNumber("minutes", one.Minutes);
        json.WriteString("answering", FileWords.Of(one.Answering));
        json.WriteStartObject("guide");
        Wordings(json, "steps", one.Guide.Steps, one.Language);
        Wordings(json, "pitfalls", one.Guide.Pitfalls, one.Language);
        Wordings(json, "reading", one.Guide.Reading, one.Language);
        json.WriteEndObject();
        Each(json, "sections", one.Sections, section =>
        {
            json.WriteString("key", section.Key);
            Wording(json, "title", section.Title, one.Language);
            Wording(json, "intro", section.Intro, one.Language);
            Each(json, "items", section.Items, item => Write(json, item, one.Language));
        });
        Each(json, "decks", one.Decks, deck =>
        {
            json.WriteString("key", deck.Key);
            Each(json, "cards", deck.Cards, card => Write(json, card, one.Language));
        });
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Item item, string language)
    {
        json.WriteString("key", item.Key);
        json.WriteString("kind", FileWords.Of(item.Kind));
        Wording(json, "ask", item.Ask, language);
        Wording(json, "hint", item.Hint, language);
        Wordings(json, "anchors", item.Anchors, language);
        Wording(json, "from", item.From, language);
        Wording(json, "to", item.To, language);
        if (item.Deck.Length > 0) json.WriteString("deck", item.Deck);
        if (item.IsWritten) json.WriteNumber("lines", item.Lines);
        if (item.AsksEvidence && item.Kind != ItemKind.Statement) json.WriteBoolean("evidence", true);
    }

    static void Write(Utf8JsonWriter json, Card card, string language)
    {
        json.WriteString("key", card.Key);
        Wording(json, "kicker", card.Kicker, language);
        Wording(json, "title", card.Title, language);
        Wording(json, "text", card.Text, language);
        Each(json, "facts", card.Facts, fact =>
        {
            Wording(json, "label", fact.Label, language);
            Wording(json, "text", fact.Text, language);
        });
        Wordings(json, "prompts", card.Prompts, language);
    }

    static void Each<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> several, Action<T> write)
    {
        if (several.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var one in several)
        {
            json.WriteStartObject();
            write(one);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Wording(Utf8JsonWriter json, string name, Wording text, string language)
    {
        if (text.IsEmpty) return;
        json.WritePropertyName(name);
        Value(json, text, language);
    }

    static void Wordings(Utf8JsonWriter json, string name, IReadOnlyList<Wording> texts, string language)
    {
        if (texts.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var text in texts) Value(json, text, language);
        json.WriteEndArray();
    }

    static void Value(Utf8JsonWriter json, Wording text, string language)
    {
        if (text.Texts.Count == 1 && text.Texts[0].Language == language)
        {
            json.WriteStringValue(text.Texts[0].Text);
            return;
        }
        json.WriteStartObject();
        foreach (var (other, said) in text.Texts) json.WriteString(other, said);
        json.WriteEndObject();
    }
}
