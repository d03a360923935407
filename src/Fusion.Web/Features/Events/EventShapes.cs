using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>How public events are given as data; no person is among it, nor a link that is for those who come.</summary>
internal static class EventShapes
{
    public static DataShape<Event> Events { get; } = new("events",
    [
        new("id", DataType.Text, (one, _) => one.Id.Value.ToString()),
        new("address", DataType.Link, (one, links) => links.To(one.Path)),
        new("title", DataType.Text, (one, _) => one.Title),
        new("language", DataType.Text, (one, _) => one.Language),
        new("purpose", DataType.Text, (one, _) => one.Purpose),
        new("starts", DataType.Instant, (one, _) => one.StartsAt),
        new("ends", DataType.Instant, (one, _) => one.EndsAt),
        new("zone", DataType.Text, (one, _) => one.Zone),
        new("place", DataType.Text, (one, _) => one.Place),
        new("where", DataType.Text, (one, _) => one.Address.Length > 0 ? one.Address : null),
        new("link", DataType.Link, (one, _) => Link(one)),
        new("stream", DataType.Link, (one, _) => one.Stream),
        new("network", DataType.Link, (one, links) => one.NetworkId is { } id ? links.ToId(id.Value) : null),
        new("welcomes-learners", DataType.Truth, (one, _) => one.WelcomesLearners),
        new("places", DataType.Number, (one, _) => one.Places),
        new("cancelled", DataType.Instant, (one, _) => one.CancelledAt),
        new("reason", DataType.Text, (one, _) => one.IsCancelled ? one.Reason : null),
        new("updated", DataType.Instant, (one, _) => one.UpdatedAt),
        new("synthetic", DataType.Truth, (one, _) => one.IsSynthetic),
    ], Linked, (one, links) => new FeedItem(links.ToId(one.Id.Value), one.Title, one.Purpose, one.Path, one.UpdatedAt));

    static string? Link(Event one) => one.LinkIsForComers ? null : one.Link;

    static JsonObject Linked(Event one, LinkBase links)
    {
        var isHere = one.Place is not null || one.Address.Length > 0;
        var location = new JsonArray();
        if (isHere) location.Add((JsonNode)new JsonObject { ["@type"] = "Place", ["name"] = one.Address.Length > 0 ? one.Address : one.Place, ["address"] = one.Address.Length > 0 ? one.Address : one.Place });
        if (one.Link is not null) location.Add((JsonNode)new JsonObject { ["@type"] = "VirtualLocation", ["url"] = Link(one) ?? links.To(one.Path) });
        return new JsonObject
        {
            ["@id"] = links.ToId(one.Id.Value),
            ["@type"] = "Event",
            ["url"] = links.To(one.Path),
            ["name"] = one.Title,
            ["description"] = one.Purpose,
            ["inLanguage"] = one.Language,
            ["startDate"] = one.StartsAt is { } starts ? Instants.Iso(starts) : null,
            ["endDate"] = one.EndsAt is { } ends ? Instants.Iso(ends) : null,
            ["eventStatus"] = one.IsCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
            ["eventAttendanceMode"] = one.Link is null ? "https://schema.org/OfflineEventAttendanceMode" : isHere ? "https://schema.org/MixedEventAttendanceMode" : "https://schema.org/OnlineEventAttendanceMode",
            ["location"] = location,
            ["organizer"] = one.NetworkId is { } network ? new JsonObject { ["@id"] = links.ToId(network.Value), ["@type"] = "Organization" } : null,
        };
    }
}

internal sealed class EventDataset(FusionDb db) : Dataset<Event>(EventShapes.Events, "/events", "/events/{slug}")
{
    protected override IAsyncEnumerable<Event> ReadAll(CancellationToken cancel) => db.Set<Event>().Where(one => one.IsPublic).OrderBy(one => one.Id).AsAsyncEnumerable();
}
