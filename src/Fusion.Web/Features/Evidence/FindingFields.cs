using System.Globalization;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Evidence;

/// <summary>What the fields of the form hold for a finding that is there already.</summary>
internal static class FindingFields
{
    public static string? Of(Finding finding, string name) => name switch
    {
        "claim" => finding.Claim,
        "language" => finding.Language,
        "outcome" => finding.Outcome.Word(),
        "design" => finding.Design.Word(),
        "sample" => finding.Sample,
        "people" => Number(finding.People),
        "place" => finding.Place,
        "stage" => finding.Stage,
        "sector" => finding.Sector,
        "team" => finding.Team,
        "construct" => finding.Construct.Word(),
        "measured" => finding.Measured,
        "figures" => finding.FigureKind.Word(),
        "measure" => finding.Measure?.Word(),
        "better" => finding.LowerIsBetter ? "lower" : "higher",
        "direction" => finding.Estimate is null ? null : finding.Estimate >= 0 ? "with" : "without",
        "story" => finding.Story,
        "attribution" => finding.Attribution,
        "consent" => finding.Consent.Word(),
        "year" => Number(finding.Year),
        "source" => finding.Source,
        "source_url" => finding.SourceUrl,
        "checked_by" => finding.CheckedBy,
        "cost" => finding.Cost,
        "hours" => Number(finding.Hours),
        "worked_for" => finding.WorkedFor,
        "not_for" => finding.NotFor,
        "conditions" => finding.Conditions,
        "harm" => finding.Harm,
        _ => Reported.ValuesOf(finding.Figures).TryGetValue(name, out var value) ? value.ToString("R", CultureInfo.InvariantCulture) : null,
    };

    static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
