using System.Globalization;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Tables;

/// <summary>Makes a study of one row.</summary>
/// <param name="table">The table.</param>
/// <param name="places">The column of each role.</param>
/// <param name="measure">What to make of it.</param>
internal sealed class StudyRow(CsvTable table, IReadOnlyDictionary<string, int> places, Measure measure)
{
    static readonly Dictionary<string, StudyDesign> Designs = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = StudyDesign.Unstated,
        ["story"] = StudyDesign.Story,
        ["before-after"] = StudyDesign.BeforeAfter,
        ["comparison"] = StudyDesign.Comparison,
        ["randomised"] = StudyDesign.Randomised,
        ["randomized"] = StudyDesign.Randomised,
    };

    public Checked<Study> Read(CsvRow row)
    {
        List<Fault> faults = [];
        var figures = places.Where(place => !IsWord(place.Key)).ToDictionary(place => place.Key, place => Number(row, place.Key, faults));
        if (!Designs.TryGetValue(Word(row, "design"), out var design))
            faults.Add(new(FaultKind.BrokenRule, table.Columns[places["design"]]));
        if (faults.Count > 0)
            return new(At(faults, row));
        var effect = Make(figures);
        if (!effect.IsSound)
            return new(At(effect.Faults, row));
        var (name, partner) = (Word(row, "study"), Word(row, "partner"));
        return new(new Study(name.Length > 0 ? name : string.Create(CultureInfo.InvariantCulture, $"Line {row.Line}"), effect.Value)
        {
            Design = design,
            Partner = partner.Length > 0 ? partner : null,
        });
    }

    /// <summary>The faults with the file's names for fields, and the line.</summary>
    List<Fault> At(IEnumerable<Fault> faults, CsvRow row) =>
        [.. faults.Select(fault => fault with { Field = places.TryGetValue(fault.Field, out var at) ? table.Columns[at] : fault.Field, Line = row.Line })];

    Checked<Effect> Make(Dictionary<string, double> figure)
    {
        if (figure.TryGetValue("effect", out var effect))
            return Effect.Create(measure, effect, figure["variance"], measure == Measure.CorrelationZ ? Family.Association : Family.Compared);
        if (measure == Measure.CorrelationZ)
            return CorrelationEffects.FisherZ(figure["r"], figure["n"]);
        if (measure is Measure.HedgesG or Measure.MeanDifference)
        {
            var (first, second) = (new GroupScores(figure["n1"], figure["m1"], figure["sd1"]), new GroupScores(figure["n2"], figure["m2"], figure["sd2"]));
            return measure == Measure.HedgesG ? MeanEffects.HedgesG(first, second) : MeanEffects.Difference(first, second);
        }
        var counts = new TwoByTwo(figure.GetValueOrDefault("a"), figure.GetValueOrDefault("b"), figure.GetValueOrDefault("c"), figure.GetValueOrDefault("d"));
        if (figure.TryGetValue("e1", out var with1) && CountEffects.FromTotals(with1, figure["n1"], figure["e2"], figure["n2"], out counts) is { Count: > 0 } faults)
            return new(faults);
        return measure switch
        {
            Measure.LogOddsRatio => CountEffects.LogOddsRatio(counts),
            Measure.LogRiskRatio => CountEffects.LogRiskRatio(counts),
            _ => CountEffects.RiskDifference(counts),
        };
    }

    double Number(CsvRow row, string role, List<Fault> faults)
    {
        var text = Word(row, role);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            return value;
        faults.Add(new(text is "" or "NA" or "." ? FaultKind.Missing : FaultKind.NotANumber, role));
        return 0;
    }

    string Word(CsvRow row, string role) => places.TryGetValue(role, out var at) ? row.Cells[at] : "";

    static bool IsWord(string role) => role is "study" or "design" or "partner";
}
