using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Sources.Contracts;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Sources;

internal static class SourceShapes
{
    public static DataShape<SourceView> Sources { get; } = new("sources",
    [
        new("id", DataType.Text, (source, _) => source.Id.ToString()),
        new("key", DataType.Text, (source, _) => source.Slug),
        new("address", DataType.Link, (source, links) => links.To(source.Path)),
        new("title", DataType.Text, (source, _) => source.Title),
        new("publisher", DataType.Text, (source, _) => source.Publisher),
        new("year", DataType.Number, (source, _) => source.Year),
        new("url", DataType.Link, (source, _) => source.Url),
        new("kind", DataType.Text, (source, _) => source.Kind),
        new("note", DataType.Text, (source, _) => source.Note),
        new("synthetic", DataType.Truth, (source, _) => source.IsSynthetic),
    ], Linked, (source, links) => new FeedItem(links.ToId(source.Id), source.Title, source.Note ?? "", source.Path, null));

    static JsonObject Linked(SourceView source, LinkBase links)
    {
        var json = new JsonObject { ["@id"] = links.ToId(source.Id), ["@type"] = source.Kind switch { "report" => "Report", "book" => "Book", "law" => "Legislation", "web" => "WebPage", _ => "CreativeWork" }, ["url"] = links.To(source.Path), ["name"] = source.Title };
        if (source.Publisher is { } publisher) json["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = publisher };
        if (source.Year is { } year) json["datePublished"] = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (source.Url is { } url) json["sameAs"] = url;
        return json;
    }
}

internal sealed class SourceDataset(FusionDb db) : Dataset<SourceView>(SourceShapes.Sources, "/sources", "/sources/{slug}")
{
    protected override IAsyncEnumerable<SourceView> ReadAll(CancellationToken cancel) => SourceBook.Views(db.Set<Source>().OrderBy(source => source.Slug)).AsAsyncEnumerable();
}
