using System.Text.Json.Nodes;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Places;

internal static class PlaceShapes
{
    public static DataShape<PlaceNode> Places { get; } = new("places",
    [
        new("code", DataType.Text, (place, _) => place.Code),
        new("address", DataType.Link, (place, links) => links.To(place.Path)),
        new("level", DataType.Text, (place, _) => place.Level.ToString().ToLowerInvariant()),
        new("parent", DataType.Text, (place, _) => place.Parent?.Code),
        new("name", DataType.Languages, (place, _) => NamesOf(place)),
        new("iso3", DataType.Text, (place, _) => place.Iso3.Length > 0 ? place.Iso3 : null),
        new("m49", DataType.Text, (place, _) => place.M49.Length > 0 ? place.M49 : null),
        new("note", DataType.Text, (place, _) => place.Note),
        new("synthetic", DataType.Truth, (place, _) => place.IsSynthetic),
    ], Linked, (place, links) => new FeedItem(links.To(place.Path), place.Name(), place.Note ?? "", place.Path, null));

    static Localised NamesOf(PlaceNode place) => Localised.Of(Language.All.Select(language => (language.Code, place.Name(language.Code))));

    static JsonObject Linked(PlaceNode place, LinkBase links)
    {
        var json = new JsonObject
        {
            ["@id"] = links.To(place.Path),
            ["@type"] = place.Level switch { PlaceLevel.Country => "Country", PlaceLevel.Area => "AdministrativeArea", PlaceLevel.Locality => "City", _ => "Place" },
            ["name"] = place.Name(),
            ["identifier"] = place.Code,
        };
        if (place.Parent is { } parent) json["containedInPlace"] = new JsonObject { ["@id"] = links.To(parent.Path) };
        return json;
    }
}

internal sealed class PlaceDataset(PlaceTree places) : Dataset<PlaceNode>(PlaceShapes.Places, "/places", "/places/{code}")
{
    protected override IAsyncEnumerable<PlaceNode> ReadAll(CancellationToken cancel) => places.All.OrderBy(place => place.Code, StringComparer.Ordinal).ToAsyncEnumerable();
}
