using System.Globalization;
using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks;

/// <summary>How public networks are given as data; no person is among it.</summary>
internal static class NetworkShapes
{
    public static DataShape<Network> Networks { get; } = new("networks",
    [
        new("id", DataType.Text, (network, _) => network.Id.Value.ToString()),
        new("address", DataType.Link, (network, links) => links.To(network.Path)),
        new("name", DataType.Text, (network, _) => network.Name),
        new("language", DataType.Text, (network, _) => network.Language),
        new("purpose", DataType.Text, (network, _) => network.Purpose),
        new("place", DataType.Text, (network, _) => network.Place),
        new("form", DataType.Text, (network, _) => network.Form),
        new("starts", DataType.Text, (network, _) => Day(network.StartsOn)),
        new("ends", DataType.Text, (network, _) => Day(network.EndsOn)),
        new("ended", DataType.Instant, (network, _) => network.EndedAt),
        new("created", DataType.Instant, (network, _) => network.CreatedAt),
        new("updated", DataType.Instant, (network, _) => network.UpdatedAt),
        new("synthetic", DataType.Truth, (network, _) => network.IsSynthetic),
    ], (network, links) => new JsonObject { ["@id"] = links.ToId(network.Id.Value), ["@type"] = "Organization", ["url"] = links.To(network.Path), ["name"] = network.Name, ["description"] = network.Purpose, ["inLanguage"] = network.Language },
        (network, links) => new FeedItem(links.ToId(network.Id.Value), network.Name, network.Purpose, network.Path, network.UpdatedAt));

    /// <summary>The organisations of a network: a list with its own address.</summary>
    public static DataShape<MemberRow> Members { get; } = new("network-members",
    [
        new("organisation", DataType.Link, (row, links) => links.To(row.Card.Path)),
        new("name", DataType.Text, (row, _) => row.Card.Name),
        new("kind", DataType.Text, (row, _) => row.Member.Kind.Word()),
        new("joined", DataType.Instant, (row, _) => row.Member.JoinedAt),
    ], (row, links) => new JsonObject { ["@type"] = "OrganizationRole", ["roleName"] = row.Member.Kind.Word(), ["memberOf"] = row.Card.Name },
        (row, links) => new FeedItem(links.ToId(row.Member.Id), row.Card.Name, row.Member.Kind.Word(), row.Card.Path, row.Member.JoinedAt));

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

internal sealed record MemberRow(NetworkMember Member, OrganisationCard Card);

internal sealed class NetworkDataset(FusionDb db) : Dataset<Network>(NetworkShapes.Networks, "/networks", "/networks/{slug}")
{
    protected override IAsyncEnumerable<Network> ReadAll(CancellationToken cancel) => db.Set<Network>().Where(network => network.IsPublic).OrderBy(network => network.Id).AsAsyncEnumerable();
}
