using System.Text.Json.Nodes;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Features.Catalogue;

/// <summary>How entries and their parts are given as data.</summary>
internal static class EntryShapes
{
    public static DataShape<EntryCard> Entries { get; } = new("entries",
    [
        new("id", DataType.Text, (entry, _) => entry.Id.Value.ToString()),
        new("address", DataType.Link, (entry, links) => links.To(entry.Path)),
        new("kind", DataType.Text, (entry, _) => entry.Kind.ToString().ToLowerInvariant()),
        new("title", DataType.Languages, (entry, _) => entry.Title),
        new("summary", DataType.Languages, (entry, _) => entry.Summary),
        new("body", DataType.Languages, (entry, _) => entry.Body),
        new("number", DataType.Number, (entry, _) => entry.Number),
        new("places", DataType.List, (entry, _) => entry.Places),
        new("place_printed", DataType.Text, (entry, _) => entry.PlacePrinted),
        new("place_basis", DataType.Text, (entry, _) => entry.PlaceBasis),
        new("stage", DataType.Text, (entry, _) => entry.Stage),
        new("owner_kinds", DataType.List, (entry, _) => entry.OwnerKinds),
        new("led_by", DataType.Text, (entry, _) => entry.LedBy),
        new("started", DataType.Number, (entry, _) => entry.Started),
        new("hopes", DataType.List, (entry, _) => entry.Hopes),
        new("sectors", DataType.List, (entry, _) => entry.Sectors),
        new("partner", DataType.Text, (entry, _) => entry.Partner),
        new("featured", DataType.Text, (entry, _) => entry.Featured),
        new("evidence", DataType.Text, (entry, _) => entry.Evidence),
        new("author", DataType.Text, (entry, _) => entry.Author),
        new("publisher", DataType.Text, (entry, _) => entry.Publisher),
        new("published", DataType.Number, (entry, _) => entry.Published),
        new("form", DataType.Text, (entry, _) => entry.Form),
        new("series", DataType.Text, (entry, _) => entry.Series),
        new("order_number", DataType.Text, (entry, _) => entry.OrderNumber),
        new("came_of", DataType.Languages, (entry, _) => entry.CameOf),
        new("source", DataType.Text, (entry, _) => entry.SourceSlug),
        new("source_text", DataType.Text, (entry, _) => entry.SourceText),
        new("note", DataType.Text, (entry, _) => entry.Note),
        new("confirmed", DataType.Instant, (entry, _) => entry.ConfirmedAt),
        new("updated", DataType.Instant, (entry, _) => entry.UpdatedAt),
        new("synthetic", DataType.Truth, (entry, _) => entry.IsSynthetic),
    ], Linked, (entry, links) => new FeedItem(links.ToId(entry.Id.Value), entry.Title.ToString(), entry.Summary.ToString(), entry.Path, entry.UpdatedAt));

    public static DataShape<(EntryCard Entry, EntryFact Fact)> Facts { get; } = new("facts",
    [
        new("entry", DataType.Link, (row, links) => links.To(row.Entry.Path)),
        new("what", DataType.Text, (row, _) => row.Fact.What),
        new("value", DataType.Text, (row, _) => row.Fact.Value),
        new("unit", DataType.Text, (row, _) => row.Fact.Unit),
        new("source", DataType.Text, (row, _) => row.Fact.SourceSlug),
        new("source_text", DataType.Text, (row, _) => row.Fact.SourceText),
        new("year", DataType.Number, (row, _) => row.Fact.Year),
        new("note", DataType.Text, (row, _) => row.Fact.Note),
    ], (row, links) => new JsonObject { ["@type"] = "Observation", ["observationAbout"] = links.To(row.Entry.Path), ["name"] = row.Fact.What, ["value"] = row.Fact.Value },
        (row, links) => Part(row.Entry, links, row.Fact.What));

    public static DataShape<(EntryCard Entry, EntryPoint Point)> Points { get; } = new("points",
    [
        new("entry", DataType.Link, (row, links) => links.To(row.Entry.Path)),
        new("kind", DataType.Text, (row, _) => row.Point.Kind.ToString().ToLowerInvariant()),
        new("text", DataType.Languages, (row, _) => row.Point.Text),
        new("source", DataType.Text, (row, _) => row.Point.SourceSlug),
    ], (row, links) => new JsonObject { ["@type"] = "Statement", ["about"] = links.To(row.Entry.Path), ["text"] = row.Point.Text.ToString() },
        (row, links) => Part(row.Entry, links, row.Point.Text.ToString()));

    public static DataShape<(EntryCard Entry, EntryLink Link)> Links { get; } = new("links",
    [
        new("entry", DataType.Link, (row, links) => links.To(row.Entry.Path)),
        new("url", DataType.Link, (row, _) => row.Link.Url),
        new("label", DataType.Text, (row, _) => row.Link.Label),
        new("note", DataType.Text, (row, _) => row.Link.Note),
    ], (row, links) => new JsonObject { ["@type"] = "WebPage", ["url"] = row.Link.Url, ["about"] = links.To(row.Entry.Path) },
        (row, links) => Part(row.Entry, links, row.Link.Url));

    static FeedItem Part(EntryCard entry, LinkBase links, string text) => new(links.ToId(entry.Id.Value), entry.Title.ToString(), text, entry.Path, entry.UpdatedAt);

    static JsonObject Linked(EntryCard entry, LinkBase links)
    {
        var json = new JsonObject
        {
            ["@id"] = links.ToId(entry.Id.Value),
            ["@type"] = entry.Kind switch { EntryKind.Story => "Article", EntryKind.Resource => "LearningResource", _ => "CreativeWork" },
            ["url"] = links.To(entry.Path),
            ["name"] = new JsonArray([.. entry.Title.All.Select(text => (JsonNode)new JsonObject { ["@language"] = text.Language, ["@value"] = text.Text })]),
            ["dateModified"] = Instants.Iso(entry.UpdatedAt),
        };
        if (entry.SourceSlug.Length > 0) json["prov:hadPrimarySource"] = links.To($"/sources/{entry.SourceSlug}");
        if (!entry.Summary.IsEmpty) json["description"] = new JsonArray([.. entry.Summary.All.Select(text => (JsonNode)new JsonObject { ["@language"] = text.Language, ["@value"] = text.Text })]);
        if (entry.Hopes.Count > 0) json["about"] = new JsonArray([.. entry.Hopes.Select(hope => (JsonNode)new JsonObject { ["@id"] = links.To($"/vocabularies/aims-and-hopes/{hope}"), ["@type"] = "skos:Concept" })]);
        if (entry.Places.Count > 0) json["spatialCoverage"] = new JsonArray([.. entry.Places.Select(place => (JsonNode)new JsonObject { ["@id"] = links.To($"/places/{place.ToLowerInvariant()}"), ["@type"] = "Place" })]);
        if (entry.Started is { } year) json["temporalCoverage"] = $"{year}/..";
        if (entry.Publisher is { } publisher) json["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = publisher };
        if (entry.Published is { } published) json["datePublished"] = published.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return json;
    }
}
