using System.Globalization;
using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions;

/// <summary>How public decisions are given as data; of no person it says how they voted.</summary>
internal static class DecisionShapes
{
    public static DataShape<Decision> Decisions { get; } = new("decisions",
    [
        new("id", DataType.Text, (one, _) => one.Id.Value.ToString()),
        new("address", DataType.Link, (one, links) => links.To(one.Path)),
        new("network", DataType.Link, (one, links) => links.ToId(one.NetworkId.Value)),
        new("kind", DataType.Text, (one, _) => one.Kind.Word()),
        new("matter", DataType.Text, (one, _) => one.Matter.Word()),
        new("method", DataType.Text, (one, _) => one.Method.Word()),
        new("title", DataType.Text, (one, _) => one.Title),
        new("language", DataType.Text, (one, _) => one.Language),
        new("text", DataType.Text, (one, _) => one.Text),
        new("purpose", DataType.Text, (one, _) => one.Purpose),
        new("state", DataType.Text, (one, _) => one.State.Word()),
        new("outcome", DataType.Text, (one, _) => one.Outcome == DecisionOutcome.None ? null : one.Outcome.Word()),
        new("electorate", DataType.Number, (one, _) => DecisionResult.Read(one.Result)?.Electorate),
        new("cast", DataType.Number, (one, _) => DecisionResult.Read(one.Result)?.Cast),
        new("secret", DataType.Truth, (one, _) => one.IsSecret),
        new("proposed", DataType.Instant, (one, _) => one.At),
        new("opens", DataType.Instant, (one, _) => one.OpensAt),
        new("closes", DataType.Instant, (one, _) => one.ClosesAt),
        new("settled", DataType.Instant, (one, _) => one.SettledAt),
        new("review-on", DataType.Text, (one, _) => one.ReviewOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("synthetic", DataType.Truth, (one, _) => one.IsSynthetic),
    ], (one, links) => new JsonObject { ["@id"] = links.ToId(one.Id.Value), ["@type"] = "VoteAction", ["url"] = links.To(one.Path), ["name"] = one.Title, ["description"] = one.Text, ["startTime"] = Instants.Iso(one.At), ["endTime"] = one.SettledAt is { } settled ? Instants.Iso(settled) : null, ["actionStatus"] = one.IsOpen ? "https://schema.org/ActiveActionStatus" : "https://schema.org/CompletedActionStatus" },
        (one, links) => new FeedItem(links.ToId(one.Id.Value), one.Title, one.Text, one.Path, one.UpdatedAt));
}

internal sealed class DecisionDataset(FusionDb db) : Dataset<Decision>(DecisionShapes.Decisions, "/decisions", "/decisions/{slug}")
{
    protected override IAsyncEnumerable<Decision> ReadAll(CancellationToken cancel) => db.Set<Decision>().Where(one => one.IsPublic).OrderBy(one => one.Id).AsAsyncEnumerable();
}
