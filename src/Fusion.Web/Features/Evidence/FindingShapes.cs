using System.Globalization;
using System.Text.Json.Nodes;
using Fusion.Evidence.Effects;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Evidence;

/// <summary>How findings are given as data: their figures both as they were reported and as an effect with its variance, ready for <c>./fusion pool</c> and for R.</summary>
internal static class FindingShapes
{
    public static DataShape<Finding> Findings { get; } = new("findings",
    [
        new("id", DataType.Text, (finding, _) => finding.Id.Value.ToString()),
        new("address", DataType.Link, (finding, links) => links.To(finding.Path)),
        new("state", DataType.Text, (finding, _) => finding.State.Word()),
        new("innovation", DataType.Link, (finding, links) => links.ToId(finding.EntryId.Value)),
        new("claim", DataType.Text, (finding, _) => finding.Claim),
        new("language", DataType.Text, (finding, _) => finding.Language),
        new("outcome", DataType.Text, (finding, _) => finding.Outcome.Word()),
        new("design", DataType.Text, (finding, _) => finding.Design.Word()),
        new("partner", DataType.Text, (finding, _) => finding.Team),
        new("sample", DataType.Text, (finding, _) => finding.Sample),
        new("people", DataType.Number, (finding, _) => finding.People),
        new("place", DataType.Text, (finding, _) => finding.Place),
        new("stage", DataType.Text, (finding, _) => finding.Stage),
        new("sector", DataType.Text, (finding, _) => finding.Sector),
        new("construct", DataType.Text, (finding, _) => finding.Estimate is null ? null : finding.Construct.Word()),
        new("measured", DataType.Text, (finding, _) => finding.Measured),
        new("measure", DataType.Text, (finding, _) => finding.Measure?.Word()),
        new("family", DataType.Text, (finding, _) => finding.Estimate is null ? null : finding.Family.Word()),
        new("effect", DataType.Text, (finding, _) => Number(finding.Estimate)),
        new("variance", DataType.Text, (finding, _) => Number(finding.Variance)),
        new("reported_as", DataType.Text, (finding, _) => finding.FigureKind.Word()),
        new("reported", DataType.Text, (finding, _) => finding.Figures),
        new("lower_is_better", DataType.Truth, (finding, _) => finding.LowerIsBetter),
        new("story", DataType.Text, (finding, _) => finding.Story),
        new("attribution", DataType.Text, (finding, _) => finding.Attribution),
        new("year", DataType.Number, (finding, _) => finding.Year),
        new("source", DataType.Text, (finding, _) => finding.Source),
        new("source_url", DataType.Link, (finding, _) => finding.SourceUrl),
        new("checked_by", DataType.Text, (finding, _) => finding.CheckedBy),
        new("cost", DataType.Text, (finding, _) => finding.Cost),
        new("hours", DataType.Number, (finding, _) => finding.Hours),
        new("worked_for", DataType.Text, (finding, _) => finding.WorkedFor),
        new("not_for", DataType.Text, (finding, _) => finding.NotFor),
        new("conditions", DataType.Text, (finding, _) => finding.Conditions),
        new("harm", DataType.Text, (finding, _) => finding.Harm),
        new("published", DataType.Instant, (finding, _) => finding.PublishedAt),
        new("updated", DataType.Instant, (finding, _) => finding.UpdatedAt),
        new("synthetic", DataType.Truth, (finding, _) => finding.IsSynthetic),
    ], Linked, (finding, links) => new FeedItem(links.ToId(finding.Id.Value), finding.Claim, finding.Story.Length > 0 ? finding.Story : finding.Measured, finding.Path, finding.UpdatedAt));

    static JsonObject Linked(Finding finding, LinkBase links)
    {
        var json = new JsonObject
        {
            ["@id"] = links.ToId(finding.Id.Value),
            ["@type"] = "Claim",
            ["url"] = links.To(finding.Path),
            ["name"] = finding.Claim,
            ["inLanguage"] = finding.Language,
            ["about"] = links.ToId(finding.EntryId.Value),
            ["datePublished"] = finding.PublishedAt is { } at ? Instants.Iso(at) : null,
            ["dateModified"] = Instants.Iso(finding.UpdatedAt),
        };
        if (finding is { Estimate: { } estimate, Variance: { } variance })
            json["observation"] = new JsonObject { ["@type"] = "StatisticalVariable", ["measuredProperty"] = finding.Measured, ["statType"] = finding.Measure?.ToString() ?? nameof(Measure.Unstated), ["value"] = estimate, ["prov:variance"] = variance };
        return json;
    }

    static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);
}
