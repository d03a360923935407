using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory;

internal static class DirectoryShapes
{
    public static DataShape<OrganisationCard> Organisations { get; } = new("organisations",
    [
        new("id", DataType.Text, (organisation, _) => organisation.Id.Value.ToString()),
        new("address", DataType.Link, (organisation, links) => links.To(organisation.Path)),
        new("name", DataType.Text, (organisation, _) => organisation.Name),
        new("kind", DataType.Text, (organisation, _) => organisation.Kind),
        new("place", DataType.Text, (organisation, _) => organisation.PlaceCode),
        new("url", DataType.Link, (organisation, _) => organisation.Url),
        new("part_of", DataType.Link, (organisation, links) => organisation.PartOfId is { } whole ? links.ToId(whole.Value) : null),
        new("claimed", DataType.Truth, (organisation, _) => organisation.ClaimedAt is not null),
        new("source", DataType.Text, (organisation, _) => organisation.SourceSlug),
        new("note", DataType.Text, (organisation, _) => organisation.Note),
        new("confirmed", DataType.Instant, (organisation, _) => organisation.ConfirmedAt),
        new("updated", DataType.Instant, (organisation, _) => organisation.UpdatedAt),
        new("synthetic", DataType.Truth, (organisation, _) => organisation.IsSynthetic),
    ], Linked, (organisation, links) => new FeedItem(links.ToId(organisation.Id.Value), organisation.Name, organisation.Note ?? "", organisation.Path, organisation.UpdatedAt));

    static JsonObject Linked(OrganisationCard organisation, LinkBase links)
    {
        var json = new JsonObject { ["@id"] = links.ToId(organisation.Id.Value), ["@type"] = "Organization", ["url"] = links.To(organisation.Path), ["name"] = organisation.Name };
        if (organisation.Url is { } site) json["sameAs"] = site;
        if (organisation.PlaceCode is { } place) json["location"] = new JsonObject { ["@id"] = links.To($"/places/{place.ToLowerInvariant()}"), ["@type"] = "Place" };
        if (organisation.PartOfId is { } whole) json["parentOrganization"] = new JsonObject { ["@id"] = links.ToId(whole.Value) };
        if (organisation.SourceSlug is { } source) json["prov:hadPrimarySource"] = links.To($"/sources/{source}");
        return json;
    }
}

internal sealed class OrganisationDataset(FusionDb db) : Dataset<OrganisationCard>(DirectoryShapes.Organisations, "/organisations", "/organisations/{slug}")
{
    protected override IAsyncEnumerable<OrganisationCard> ReadAll(CancellationToken cancel) =>
        OrganisationCards.Cards(db.Set<Organisation>().OrderBy(organisation => organisation.SortKey).ThenBy(organisation => organisation.Id)).AsAsyncEnumerable();
}
