using System.Globalization;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Catalogue.Editing;

/// <summary>What people can say of an entry.</summary>
internal static class EntryFields
{
    public const string Kinds = "kinds", Forms = "forms";

    public static FieldSet<EntryState> All { get; } = new(
    [
        new("kind", FieldKind.Term, 20, state => Word(state.Entry.Kind), (state, value) => state.Entry.Kind = KindOf(value)) { Codes = Kinds, IsRequired = true },
        .. InLanguages("title", FieldKind.Line, 200, entry => entry.Title, (entry, text) => entry.Title = text),
        .. InLanguages("summary", FieldKind.Text, 1000, entry => entry.Summary, (entry, text) => entry.Summary = text),
        .. InLanguages("body", FieldKind.Markdown, 10_000, entry => entry.Body, (entry, text) => entry.Body = text),
        List("hopes", "hopes", entry => entry.Hopes, (entry, values) => entry.Hopes = values),
        new("places", FieldKind.Places, 400, state => string.Join('|', state.Entry.Places), (state, value) => state.Entry.Places = Values(value)) { Codes = "places" },
        new(EntryOrganisations.Field, FieldKind.Records, 4000, state => state.Organisations, (state, value) => state.Organisations = value),
        Text("led_by", FieldKind.Line, 300, entry => entry.LedBy, (entry, text) => entry.LedBy = text),
        List("owner_kinds", "owner-kinds", entry => entry.OwnerKinds, (entry, values) => entry.OwnerKinds = values),
        new("stage", FieldKind.Term, 80, state => state.Entry.Stage ?? "", (state, value) => state.Entry.Stage = OrNull(value)) { Codes = "stages" },
        Year("started", entry => entry.Started, (entry, year) => entry.Started = year),
        List("sectors", "sectors", entry => entry.Sectors, (entry, values) => entry.Sectors = values),
        .. OfResources(
        [
            Text("author", FieldKind.Line, 300, entry => entry.Author, (entry, text) => entry.Author = text),
            Text("publisher", FieldKind.Line, 300, entry => entry.Publisher, (entry, text) => entry.Publisher = text),
            Year("published", entry => entry.Published, (entry, year) => entry.Published = year),
            new("form", FieldKind.Term, 20, state => state.Entry.Form ?? "", (state, value) => state.Entry.Form = OrNull(value)) { Codes = Forms },
            Text("series", FieldKind.Line, 200, entry => entry.Series, (entry, text) => entry.Series = text),
            Text("order_number", FieldKind.Line, 60, entry => entry.OrderNumber, (entry, text) => entry.OrderNumber = text),
            .. InLanguages("came_of", FieldKind.Markdown, 2000, entry => entry.CameOf, (entry, text) => entry.CameOf = text),
        ]),
        new("links", FieldKind.Links, 4000, state => state.Links, (state, value) => state.Links = value),
        Text("source_text", FieldKind.Text, 500, entry => entry.SourceText, (entry, text) => entry.SourceText = text),
    ]);

    /// <summary>The column of an entry that a field is kept in: what a pack must leave alone when people edited it.</summary>
    public static string Column(string field) => field.Split(':')[0];

    public static string Word(EntryKind kind) => kind.ToString().ToLowerInvariant();

    public static EntryKind KindOf(string word) => Enum.Parse<EntryKind>(word, ignoreCase: true);

    /// <summary>Whether a list of codes has this one.</summary>
    public static Func<string, string, bool> Has(FrameworkBook book, PlaceTree places) => (codes, code) => codes switch
    {
        Kinds => code is "innovation" or "story" or "resource",
        Forms => code is "publication" or "commission",
        "places" => places.Find(code) is not null,
        "hopes" => book.Theme(code)?.Parent is not null,
        _ => book.Term(codes, code) is not null,
    };

    static IEnumerable<EditableField<EntryState>> InLanguages(string name, FieldKind kind, int longest, Func<Entry, Localised> read, Action<Entry, Localised> write) =>
        Language.All.Select(language => new EditableField<EntryState>($"{name}:{language.Code}", kind, longest, state => read(state.Entry).Exactly(language.Code),
            (state, text) => write(state.Entry, read(state.Entry).With(language.Code, text))));

    /// <summary>What is asked of publications, commissions and the like, and of nothing else.</summary>
    static IEnumerable<EditableField<EntryState>> OfResources(IEnumerable<EditableField<EntryState>> fields) => fields.Select(field => field with { Part = "resource" });

    static EditableField<EntryState> Text(string name, FieldKind kind, int longest, Func<Entry, string?> read, Action<Entry, string?> write) =>
        new(name, kind, longest, state => read(state.Entry) ?? "", (state, text) => write(state.Entry, OrNull(text)));

    static EditableField<EntryState> List(string name, string codes, Func<Entry, List<string>> read, Action<Entry, List<string>> write) =>
        new(name, FieldKind.Terms, 1000, state => string.Join('|', read(state.Entry)), (state, value) => write(state.Entry, Values(value))) { Codes = codes };

    static EditableField<EntryState> Year(string name, Func<Entry, int?> read, Action<Entry, int?> write) =>
        new(name, FieldKind.Year, 4, state => read(state.Entry)?.ToString(CultureInfo.InvariantCulture) ?? "", (state, text) => write(state.Entry, text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture)));

    static List<string> Values(string value) => [.. value.Split('|', StringSplitOptions.RemoveEmptyEntries)];

    static string? OrNull(string text) => text.Length == 0 ? null : text;
}
