using System.Text.Json.Nodes;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Features.Search;

/// <summary>Something that a search found.</summary>
internal sealed record SearchHit(string Kind, string Title, string Path)
{
    public static DataShape<SearchHit> Shape { get; } = new("search",
    [
        new("kind", DataType.Text, (hit, _) => hit.Kind),
        new("title", DataType.Text, (hit, _) => hit.Title),
        new("address", DataType.Link, (hit, links) => links.To(hit.Path)),
    ], (hit, links) => new JsonObject { ["@id"] = links.To(hit.Path), ["name"] = hit.Title },
        (hit, links) => new FeedItem(links.To(hit.Path), hit.Title, "", hit.Path, null));
}
