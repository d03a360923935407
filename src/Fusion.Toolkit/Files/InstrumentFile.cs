using System.Text.Json;

namespace Fusion.Toolkit.Files;

/// <summary>Instruments as JSON files: written by people, read with every fault told.</summary>
public static class InstrumentFile
{
    /// <summary>What a file calls its format.</summary>
    public const string Format = "fusion-instrument/1";
    const int Title = 160, Sentence = 600, Paragraph = 2000, MostItems = 200;

    /// <summary>Reads a file.</summary>
    /// <returns>The instrument, or everything that is wrong; never both.</returns>
    public static InstrumentReading Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var file = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16 });
            List<InstrumentFault> faults = [];
            if (file.RootElement.ValueKind != JsonValueKind.Object) return new(null, [new("", FaultKind.OtherType, "an object")]);
            var language = file.RootElement.TryGetProperty("language", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "en";
            var instrument = new FileNode(file.RootElement, "", language, faults).Whole(Instrument);
            return faults.Count > 0 ? new(null, faults) : new(instrument, []);
        }
        catch (JsonException fault)
        {
            return new(null, [new(fault.LineNumber is { } line ? $"line {line + 1}" : "", FaultKind.NotJson)]);
        }
    }

    /// <summary>The file of an instrument: read again it is the same.</summary>
    public static string Write(Instrument instrument) => FileWriting.Of(instrument);

    static Instrument Instrument(FileNode node)
    {
        if (node.Word("format") is var format && format.Length > 0 && format != Format) node.Fault("format", FaultKind.OtherFormat);
        var language = node.Word("language", isNeeded: false);
        if (language.Length > 0 && (language.Length != 2 || !language.All(char.IsAsciiLetterLower))) node.Fault("language", FaultKind.UnknownValue, language.Length > 40 ? language[..40] : language, "en, fr, ar, …");
        var instrument = new Instrument(node.Key("key"), node.Whole("version", 1, 9999), language.Length == 0 ? "en" : language, node.Wording("name", Title), node.Wording("purpose", Sentence), node.Wording("for", Sentence),
            node.Whole("minutes", 1, 600), node.Choice("answering", Answering.Each, isNeeded: false), Guide(node), node.Objects("sections", 1, 30, Section), node.Objects("decks", 0, 10, Deck));
        node.MustDiffer("sections", instrument.Sections.Select(section => section.Key));
        node.MustDiffer("sections", instrument.Items.Select(item => item.Key));
        node.MustDiffer("decks", instrument.Decks.Select(deck => deck.Key));
        if (instrument.Items.Count() > MostItems) node.Fault("sections", FaultKind.Number, "1", "200");
        CheckDecks(node, instrument);
        return instrument;
    }

    static void CheckDecks(FileNode node, Instrument instrument)
    {
        for (var at = 0; at < instrument.Sections.Count; at++)
            for (var of = 0; of < instrument.Sections[at].Items.Count; of++)
                if (instrument.Sections[at].Items[of] is { HasCards: true, Deck.Length: > 0 } item && instrument.CardsOf(item).Count == 0) node.Fault($"sections[{at}].items[{of}].deck", FaultKind.NoDeck, item.Deck);
    }

    static Guide Guide(FileNode node) => node.Object("guide")?.Whole(guide => new Guide(guide.Wordings("steps", Sentence, 1, 20), guide.Wordings("pitfalls", Sentence, 0, 20), guide.Wordings("reading", Sentence, 0, 20))) ?? new Guide([], [], []);

    static Section Section(FileNode node) => new(node.Key("key"), node.Wording("title", Title), node.Wording("intro", Paragraph, isNeeded: false), node.Objects("items", 1, 100, Item));

    static Item Item(FileNode node)
    {
        var kind = node.Choice("kind", ItemKind.Text);
        var item = new Item(node.Key("key"), kind, node.Wording("ask", Sentence)) { Hint = node.Wording("hint", Sentence, isNeeded: false) };
        return kind switch
        {
            ItemKind.NowWant or ItemKind.Rating => item with { Anchors = node.Wordings("anchors", Title, 2, 11), AsksEvidence = node.Truth("evidence") },
            ItemKind.Gradient => item with { From = node.Wording("from", Title), To = node.Wording("to", Title), AsksEvidence = node.Truth("evidence") },
            ItemKind.Choice or ItemKind.Ranking => item with { Deck = node.Key("deck") },
            ItemKind.Statement => item with { Lines = node.Whole("lines", 1, Toolkit.Item.MostLines, 7), AsksEvidence = true },
            ItemKind.Text => item with { Lines = node.Whole("lines", 1, Toolkit.Item.MostLines, 1) },
            _ => item,
        };
    }

    static Deck Deck(FileNode node)
    {
        var deck = new Deck(node.Key("key"), node.Objects("cards", 2, 40, Card));
        node.MustDiffer("cards", deck.Cards.Select(card => card.Key));
        return deck;
    }

    static Card Card(FileNode node) => new(node.Key("key"), node.Wording("title", Title), node.Wording("text", Paragraph), node.Wording("kicker", Title, isNeeded: false),
        node.Objects("facts", 0, 20, fact => new Fact(fact.Wording("label", Title), fact.Wording("text", Paragraph))), node.Wordings("prompts", Sentence, 0, 20));
}

/// <summary>What came of a file.</summary>
/// <param name="Instrument">The instrument; null if anything is wrong.</param>
/// <param name="Faults">Everything that is wrong, with its place.</param>
public sealed record InstrumentReading(Instrument? Instrument, IReadOnlyList<InstrumentFault> Faults);
