using System.Globalization;
using System.Text.Json;
using Fusion.Evidence;
using Fusion.Evidence.Effects;

namespace Fusion.Web.Features.Evidence;

/// <summary>Figures as somebody reported them, and the effect that follows from them.</summary>
internal sealed record Reported(FigureKind Kind, Measure Measure, bool? FirstDidBetter, bool LowerIsBetter, IReadOnlyDictionary<string, double> Values)
{
    const double LeastCorrelation = 0.5;

    /// <summary>The fields that each kind of figure needs, in the order in which they are asked for.</summary>
    public static IReadOnlyList<string> Names(FigureKind kind) => kind switch
    {
        FigureKind.Means => ["n1", "m1", "sd1", "n2", "m2", "sd2"],
        FigureKind.BeforeAfter => ["n_before", "m_before", "sd_before", "m_after", "sd_after", "r"],
        FigureKind.Counts => ["e1", "n1", "e2", "n2"],
        FigureKind.T => ["t", "n1", "n2"],
        FigureKind.F => ["f", "n1", "n2"],
        FigureKind.P => ["p", "n1", "n2"],
        FigureKind.Effect => ["estimate", "ci_low", "ci_high"],
        FigureKind.Correlation => ["r", "n"],
        _ => [],
    };

    /// <summary>The measures that a kind of figure can give; the first is the usual one.</summary>
    public static IReadOnlyList<Measure> Measures(FigureKind kind) => kind switch
    {
        FigureKind.Means => [Measure.HedgesG, Measure.MeanDifference],
        FigureKind.Counts => [Measure.LogRiskRatio, Measure.LogOddsRatio, Measure.RiskDifference],
        FigureKind.Effect => [Measure.HedgesG, Measure.MeanDifference, Measure.LogRiskRatio, Measure.LogOddsRatio, Measure.RiskDifference, Measure.CorrelationZ],
        FigureKind.Correlation => [Measure.CorrelationZ],
        FigureKind.Story => [],
        _ => [Measure.HedgesG],
    };

    /// <summary>May be left empty: where nobody knows it the weaker correlation is taken, and a note says so.</summary>
    public static bool IsOptional(FigureKind kind, string name) => kind == FigureKind.BeforeAfter && name == "r";

    /// <summary>The effect, or what is wrong; turned so that above nothing is better.</summary>
    public (Effect? Effect, IReadOnlyList<Fault> Faults) Reckon()
    {
        var made = Make();
        if (made is not { IsSound: true }) return (null, made?.Faults ?? []);
        var (effect, notes) = (made.Value, made.Value.Notes);
        if (Kind == FigureKind.BeforeAfter && !Values.ContainsKey("r")) notes = [.. notes, new Note(NoteKind.AssumedCorrelation)];
        var turned = Effect.Create(effect.Measure, LowerIsBetter ? -effect.Estimate : effect.Estimate, effect.Variance, effect.Family, notes);
        return (turned.IsSound ? turned.Value : null, turned.Faults);
    }

    Checked<Effect>? Make() => Kind switch
    {
        FigureKind.Means => Measure == Measure.MeanDifference ? MeanEffects.Difference(First, Second) : MeanEffects.HedgesG(First, Second),
        FigureKind.BeforeAfter => ChangeEffects.OneGroup(new(At("n_before"), At("m_before"), At("sd_before")), new(At("n_before"), At("m_after"), At("sd_after")), Values.GetValueOrDefault("r", LeastCorrelation)),
        FigureKind.Counts => OfCounts(),
        FigureKind.T => ReportedEffects.FromT(At("t"), At("n1"), At("n2")),
        FigureKind.F => ReportedEffects.FromF(At("f"), FirstDidBetter, At("n1"), At("n2")),
        FigureKind.P => ReportedEffects.FromP(At("p"), FirstDidBetter, At("n1"), At("n2")),
        FigureKind.Effect => OfInterval(),
        FigureKind.Correlation => CorrelationEffects.FisherZ(At("r"), At("n")),
        _ => null,
    };

    Checked<Effect> OfCounts()
    {
        // Faults of the totals stand under the same names as the form's fields; sound totals go on to the measure.
        CountEffects.FromTotals(At("e1"), At("n1"), At("e2"), At("n2"), out var counts);
        return Measure switch
        {
            Measure.LogOddsRatio => CountEffects.LogOddsRatio(counts),
            Measure.RiskDifference => CountEffects.RiskDifference(counts),
            _ => CountEffects.LogRiskRatio(counts),
        };
    }

    /// <summary>What is wrong with counts before any measure is made of them.</summary>
    public IReadOnlyList<Fault> CountFaults() => Kind == FigureKind.Counts ? CountEffects.FromTotals(At("e1"), At("n1"), At("e2"), At("n2"), out _) : [];

    /// <summary>The estimate and its interval as people read them; how far they may be off follows from how finely they were written.</summary>
    Checked<Effect> OfInterval()
    {
        var (estimate, low, high) = (At("estimate"), At("ci_low"), At("ci_high"));
        var rounding = 0.5 * Math.Pow(10, -new[] { estimate, low, high }.Max(Decimals)) * 1.01;
        if (Measure is Measure.LogOddsRatio or Measure.LogRiskRatio && low > 0) rounding /= Math.Min(low, Math.Abs(estimate));
        if (Measure == Measure.CorrelationZ) rounding /= Math.Max(1e-6, 1 - Math.Pow(Math.Min(0.999999, new[] { estimate, low, high }.Max(Math.Abs)), 2));
        return ReportedEffects.FromInterval(Measure, Scale.FromReader(Measure, estimate), new Interval(Scale.FromReader(Measure, low), Scale.FromReader(Measure, high)), rounding: Math.Min(rounding, 0.5));
    }

    GroupScores First => new(At("n1"), At("m1"), At("sd1"));

    GroupScores Second => new(At("n2"), At("m2"), At("sd2"));

    double At(string name) => Values.GetValueOrDefault(name, double.NaN);

    static int Decimals(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? 2 : text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? Math.Min(6, text.Length - at - 1) : 0;
    }

    public string ToJson() => JsonSerializer.Serialize(Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary());

    public static IReadOnlyDictionary<string, double> ValuesOf(string json) => json.Length == 0 ? new Dictionary<string, double>() : JsonSerializer.Deserialize<Dictionary<string, double>>(json)!;
}
