using Fusion.Evidence;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Platform.Packs;
using static Fusion.Web.Features.Evidence.Finding;

namespace Fusion.Web.Features.Evidence;

/// <summary>Reads a finding from a form or from a row of a table: the same fields, the same refusals.</summary>
internal sealed class FindingReading(Words words, TimeProvider clock)
{
    const int EarliestYear = 1900, MostPeople = 100_000_000, MostHours = 1_000_000;

    /// <summary>The names of all fields, for the table's heading.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "claim", "language", "outcome", "design", "sample", "people", "place", "stage", "sector", "team", "construct", "measured", "figures", "measure", "direction", "better",
        "n1", "m1", "sd1", "n2", "m2", "sd2", "n_before", "m_before", "sd_before", "m_after", "sd_after", "r", "e1", "e2", "t", "f", "p", "estimate", "ci_low", "ci_high", "n",
        "story", "attribution", "consent", "no_child", "year", "source", "source_url", "checked_by", "cost", "hours", "worked_for", "not_for", "conditions", "harm",
    ];

    /// <summary>Brings a finding in line with what was sent. What is wrong stands in the fields; use the finding only if nothing is.</summary>
    public void Read(Fields fields, Finding finding, FindingTerms terms)
    {
        finding.Claim = fields.Needed("claim", Longest.Claim, least: 12);
        finding.Language = fields.Choice("language", Language.All.Select(language => language.Code)) ?? Language.Current.Code;
        finding.Outcome = fields.Choice<FindingOutcome>("outcome", needed: true) ?? default;
        finding.Sample = fields.Text("sample", Longest.Line);
        finding.People = fields.Whole("people", 1, MostPeople);
        finding.Place = ReadPlace(fields, terms);
        finding.Stage = Term(fields, "stage", "stages", terms);
        finding.Sector = Term(fields, "sector", "sectors", terms);
        finding.Team = fields.Needed("team", Longest.Name);
        finding.Year = fields.Whole("year", EarliestYear, clock.GetUtcNow().Year + 1);
        finding.Source = fields.Text("source", Longest.Line);
        finding.SourceUrl = fields.Url("source_url");
        finding.CheckedBy = fields.Text("checked_by", Longest.Name);
        finding.Cost = fields.Text("cost", Longest.Name);
        finding.Hours = fields.Whole("hours", 0, MostHours);
        finding.WorkedFor = fields.Text("worked_for", Longest.Text);
        finding.NotFor = fields.Text("not_for", Longest.Text);
        finding.Conditions = fields.Text("conditions", Longest.Text);
        finding.Harm = fields.Text("harm", Longest.Text);
        finding.FigureKind = fields.Choice<FigureKind>("figures") ?? FigureKind.Story;
        ReadStory(fields, finding);
        if (finding.FigureKind == FigureKind.Story) ClearFigures(finding);
        else ReadFigures(fields, finding);
    }

    static string? ReadPlace(Fields fields, FindingTerms terms)
    {
        var text = fields.Text("place", 120);
        if (text.Length == 0) return null;
        if (terms.Place(text) is { } place) return place;
        fields.Reject("place", "form.place");
        return null;
    }

    static string? Term(Fields fields, string name, string framework, FindingTerms terms)
    {
        var code = fields.Text(name, 80);
        if (code.Length == 0) return null;
        if (terms.Has(framework, code)) return code;
        fields.Reject(name, "form.unknown", code);
        return null;
    }

    static void ReadStory(Fields fields, Finding finding)
    {
        var isStory = finding.FigureKind == FigureKind.Story;
        finding.Story = isStory ? fields.Needed("story", Longest.Story, least: 40) : fields.Text("story", Longest.Story);
        finding.Attribution = fields.Text("attribution", Longest.Name);
        finding.Consent = fields.Choice<Consent>("consent") ?? Consent.None;
        if (finding.Story.Length == 0) return;
        if (finding.Attribution.Length == 0) fields.Reject("attribution", "form.missing");
        if (finding.Consent == Consent.None) fields.Reject("consent", "finding.consent.missing");
        fields.MustTick("no_child");
    }

    static void ClearFigures(Finding finding)
    {
        (finding.Design, finding.Construct, finding.Measured, finding.Figures, finding.EffectNotes) = (StudyDesign.Story, Construct.Other, "", "", "");
        (finding.Measure, finding.Family, finding.Estimate, finding.Variance, finding.LowerIsBetter) = (null, default, null, null, false);
    }

    void ReadFigures(Fields fields, Finding finding)
    {
        finding.Construct = fields.Choice<Construct>("construct", needed: true) ?? Construct.Other;
        finding.Measured = fields.Needed("measured", Longest.Name);
        finding.LowerIsBetter = fields.Choice("better", ["higher", "lower"]) == "lower";
        finding.Design = ReadDesign(fields, finding.FigureKind);
        var measures = Reported.Measures(finding.FigureKind);
        var measure = fields.Choice<Measure>("measure") is { } wanted && measures.Contains(wanted) ? wanted : measures[0];
        var direction = fields.Choice("direction", ["with", "without"]);
        var before = fields.Rejections.Count;
        var values = new Dictionary<string, double>();
        foreach (var name in Reported.Names(finding.FigureKind))
            if (fields.Number(name, needed: !Reported.IsOptional(finding.FigureKind, name)) is { } value) values[name] = value;
        if (fields.Rejections.Count > before) return;
        // "With did better" is about the raw figure: whoever says so means better, whichever way that points.
        bool? firstIsGreater = direction is null ? null : (direction == "with") != finding.LowerIsBetter;
        var reported = new Reported(finding.FigureKind, measure, firstIsGreater, finding.LowerIsBetter, values);
        var faults = reported.CountFaults();
        var (effect, others) = faults.Count > 0 ? (null, faults) : reported.Reckon();
        foreach (var fault in others) fields.Reject(FieldOf(fault.Field, finding.FigureKind), "form.fault", Sentence(fault));
        if (effect is null) return;
        finding.Figures = reported.ToJson();
        (finding.Measure, finding.Family, finding.Estimate, finding.Variance) = (effect.Measure, effect.Family, effect.Estimate, effect.Variance);
        finding.EffectNotes = string.Join(',', effect.Notes.Select(note => note.Kind));
    }

    static StudyDesign ReadDesign(Fields fields, FigureKind kind)
    {
        if (kind == FigureKind.BeforeAfter) return StudyDesign.BeforeAfter;
        var design = fields.Choice<StudyDesign>("design", needed: true) ?? StudyDesign.Unstated;
        if (design == StudyDesign.Story) fields.Reject("design", "finding.design.story");
        return design;
    }

    /// <summary>The library names what it checks; a form has one field for each.</summary>
    static string FieldOf(string field, FigureKind kind) => field switch
    {
        "counts" => "e1",
        "n_after" => "n_before",
        "estimate" or "variance" when kind != FigureKind.Effect => Reported.Names(kind)[0],
        "variance" => "ci_low",
        "interval" => "ci_low",
        _ => field,
    };

    /// <summary>What is wrong with a figure, in the reader's language.</summary>
    string Sentence(Fault fault) => words[$"fault.{fault.Kind.Word()}", Given(fault.Value), Given(fault.Bound)];

    static string Given(double? value) => value?.ToString("G6", System.Globalization.CultureInfo.CurrentCulture) ?? "";
}

/// <summary>Which places and terms there are, for a form or for a pack.</summary>
/// <param name="Place">The code of a place that somebody names; null for none.</param>
/// <param name="Has">Whether a framework has a term.</param>
internal sealed record FindingTerms(Func<string, string?> Place, Func<string, string, bool> Has)
{
    public static FindingTerms Of(PlaceTree places, FrameworkBook book) => new(text => places.Named(text)?.Code, (framework, code) => book.Term(framework, code) is not null);

    public static FindingTerms Of(PackReading reading) => new(code => reading.Knows("places", code) ? code : null, reading.Knows);
}
