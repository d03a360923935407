using System.Globalization;
using Fusion.Evidence;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;
using Fusion.Evidence.Strength;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Evidence;

/// <summary>How findings and their figures are said in the reader's language.</summary>
internal sealed class FindingLabels(Words words, FrameworkBook book, PlaceTree places)
{
    public string Field(string name) => words[$"finding.field.{name}"];

    public string Outcome(FindingOutcome outcome) => words[$"outcome.{outcome.Word()}"];

    public string Design(StudyDesign design) => words[$"design.{design.Word()}"];

    public string Construct(Construct construct) => words[$"construct.{construct.Word()}"];

    public string Measure(Measure measure) => words[$"measure.{measure.Word()}"];

    public string Family(Family family) => words[$"family.{family.Word()}"];

    // What is called as usual is said in the reader's language; other rules bring their own words.
    public string Level(EvidenceLevel level) => EvidenceRules.Standard.Levels.Any(usual => usual.Key == level.Key && usual.Name == level.Name) ? words[$"level.{level.Key}"] : level.Name;

    public string Needs(EvidenceLevel level) => EvidenceRules.Standard.Levels.Any(usual => usual.Key == level.Key && usual.Needs == level.Needs) ? words[$"level.{level.Key}.needs"] : level.Needs;

    public string Difference(Band band) => EvidenceRules.Standard.Differences.Any(usual => usual.Key == band.Key && usual.Words == band.Words) ? words[$"difference.{band.Key}"] : band.Words;

    public string Note(Note note) => words[$"evidence-note.{note.Kind.Word()}", note.Count];

    public IEnumerable<(string, string)> Outcomes => Enum.GetValues<FindingOutcome>().Select(outcome => (outcome.Word(), Outcome(outcome)));

    public IEnumerable<(string, string)> Designs => new[] { StudyDesign.Comparison, StudyDesign.Randomised, StudyDesign.BeforeAfter }.Select(design => (design.Word(), Design(design)));

    public IEnumerable<(string, string)> Constructs => Enum.GetValues<Construct>().Select(construct => (construct.Word(), Construct(construct)));

    public IEnumerable<(string, string)> Sectors => book.Terms("sectors").Select(term => (term.Code, term.ToString()));

    public IEnumerable<(string, string)> Stages => book.Terms("stages").Select(term => (term.Code, term.ToString()));

    public string Place(string? code) => code is null ? words["place-not-known"] : places.Find(code)?.Name() ?? code;

    /// <summary>A figure as people read it, with a true minus.</summary>
    public static string Figure(double value)
    {
        var size = Math.Abs(value);
        var form = size is 0 or (>= 0.005 and < 100_000) ? size < 100 ? "0.00" : "#,0.#" : "0.#E+0";
        return value.ToString(form, CultureInfo.CurrentCulture).Replace('-', '\u2212');
    }

    /// <summary>The estimate on the reader's scale.</summary>
    public static string Estimate(Measure measure, double estimate) => Figure(Scale.ToReader(measure, estimate));

    /// <summary>How many results of each design went into a figure.</summary>
    public string Mix(Pooled pooled) => string.Join(words["list-comma"], pooled.Designs.Select(design => $"{design.Value.ToString("N0", CultureInfo.CurrentCulture)} {Design(design.Key)}"));

    /// <summary>An interval on the reader's scale, in words.</summary>
    public string Range(Measure measure, Interval interval)
    {
        var shown = Scale.ToReader(measure, interval);
        return words["evidence.range", Figure(shown.Low), Figure(shown.High)];
    }
}
