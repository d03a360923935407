using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Agreements.Signatories;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements;

/// <summary>How agreements and those who signed them are given as data; no person is among it.</summary>
internal static class AgreementShapes
{
    public static DataShape<PublishedAgreement> Agreements { get; } = new("agreements",
    [
        new("id", DataType.Text, (row, _) => row.Agreement.Id.Value.ToString()),
        new("address", DataType.Link, (row, links) => links.To(row.Agreement.Path)),
        new("kind", DataType.Text, (row, _) => row.Agreement.Kind.Word()),
        new("title", DataType.Languages, (row, _) => row.Agreement.Title),
        new("purpose", DataType.Languages, (row, _) => row.Agreement.Purpose),
        new("network", DataType.Link, (row, links) => row.Agreement.NetworkId is { } network ? links.ToId(network.Value) : null),
        new("version", DataType.Number, (row, _) => row.Newest.Number),
        new("published", DataType.Instant, (row, _) => row.Newest.At),
        new("digest", DataType.Text, (row, _) => row.Newest.Digest),
        new("text", DataType.Languages, (row, _) => row.Content.Text),
        new("signers", DataType.Text, (row, _) => row.Content.Signers.Word()),
        new("term_months", DataType.Number, (row, _) => row.Content.TermMonths),
        new("exit_days", DataType.Number, (row, _) => row.Content.ExitDays),
        new("synthetic", DataType.Truth, (row, _) => row.Agreement.IsSynthetic),
    ], (row, links) => new JsonObject { ["@id"] = links.ToId(row.Agreement.Id.Value), ["@type"] = "DigitalDocument", ["url"] = links.To(row.Agreement.Path), ["name"] = row.Agreement.Title.ToString(), ["description"] = row.Agreement.Purpose.ToString(), ["version"] = row.Newest.Number, ["datePublished"] = Instants.Iso(row.Newest.At) },
        (row, links) => new FeedItem(links.ToId(row.Agreement.Id.Value), row.Agreement.Title.ToString(), row.Newest.Change.Length > 0 ? row.Newest.Change : row.Agreement.Purpose.ToString(), row.Agreement.Path, row.Newest.At));

    /// <summary>The organisations that signed: a list with its own address.</summary>
    public static DataShape<SignatoryRow> Signatories { get; } = new("signatories",
    [
        new("organisation", DataType.Link, (row, links) => row.Path is { } path ? links.To(path) : null),
        new("name", DataType.Text, (row, _) => row.Name),
        new("kind", DataType.Text, (row, _) => row.Signature.Kind),
        new("country", DataType.Text, (row, _) => row.Signature.Country),
        new("version", DataType.Number, (row, _) => row.Signature.Version),
        new("promise", DataType.Text, (row, _) => row.Signature.Promise),
        new("signed", DataType.Instant, (row, _) => row.Signature.SignedAt),
        new("over_on", DataType.Text, (row, _) => row.Signature.OverOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        new("state", DataType.Text, (row, _) => row.State.Word()),
    ], (row, links) => new JsonObject { ["@type"] = "AgreeAction", ["agent"] = row.Path is { } path ? links.To(path) : row.Name, ["startTime"] = Instants.Iso(row.Signature.SignedAt) },
        (row, links) => new FeedItem(links.ToId(row.Signature.Id), row.Name, row.State.Word(), row.Path ?? "/agreements", row.Signature.SignedAt));
}

/// <summary>An agreement with its newest version.</summary>
internal sealed record PublishedAgreement(Agreement Agreement, AgreementVersion Newest)
{
    public AgreementContent Content => field ??= AgreementContent.FromJson(Newest.Content);
}

internal sealed class AgreementDataset(FusionDb db) : Dataset<PublishedAgreement>(AgreementShapes.Agreements, "/agreements", "/agreements/{slug}")
{
    protected override IAsyncEnumerable<PublishedAgreement> ReadAll(CancellationToken cancel) =>
        Published(db.Set<Agreement>().Where(agreement => agreement.IsPublic), db).AsAsyncEnumerable();

    /// <summary>Agreements with their newest versions, by title.</summary>
    public static IQueryable<PublishedAgreement> Published(IQueryable<Agreement> agreements, FusionDb db) =>
        from agreement in agreements
        join version in db.Set<AgreementVersion>() on new { agreement.Id, agreement.Number } equals new { Id = version.AgreementId, version.Number }
        orderby agreement.SortKey, agreement.Slug
        select new PublishedAgreement(agreement, version);
}
