using System.Globalization;
using System.Text;
using Fusion.Evidence;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;

namespace Fusion.Cli.Pool;

/// <summary>The report for somebody at a terminal.</summary>
internal static class PoolText
{
    public static string Write(PoolReport report)
    {
        var text = new StringBuilder();
        if (report.Groups is { } groups)
        {
            foreach (var (label, pooled) in groups.Groups)
                text.Append(label).Append('\n').Append(Figures(pooled)).Append('\n');
            if (groups.Between is { } between)
                Add(text, $"Between groups: Q = {Number(between.Q)} with {between.Df} degrees of freedom, p = {Probability(between.P)}\n\n");
            text.Append("All together\n");
        }
        text.Append(Figures(report.All));
        foreach (var note in report.Notes)
            text.Append("  ! ").Append(note.Text).Append('\n');
        return text.ToString();
    }

    static string Figures(Pooled pooled)
    {
        var text = new StringBuilder();
        var spread = pooled.Heterogeneity;
        var designs = pooled.Designs.Where(design => design.Key != StudyDesign.Unstated).Select(design => $"{design.Value} {JsonWords(design.Key)}").ToList();
        Add(text, $"  studies     {pooled.Studies}{(designs.Count > 0 ? $" ({string.Join(", ", designs)})" : "")}\n");
        Add(text, $"  effect      {Number(pooled.Estimate)}  {Ends(pooled.Interval)}  ({Percent(pooled.Options.Level)}, {PoolReport.NameOf(pooled.Form)}, se {Number(pooled.StandardError)})\n");
        if (Scale.IsTransformed(pooled.Measure))
            Add(text, $"  that is     {Number(Scale.ToReader(pooled.Measure, pooled.Estimate))}  {Ends(Scale.ToReader(pooled.Measure, pooled.Interval))}  ({(pooled.Measure == Measure.CorrelationZ ? "correlation" : "ratio")})\n");
        if (pooled.Prediction is { } prediction)
            Add(text, $"  new place   {Ends(prediction.Interval)}  ({PoolReport.Prediction(pooled)})\n");
        if (spread.Tau is { } tau && pooled.Options.Method != TauMethod.FixedEffect)
            Add(text, $"  places      tau {Number(tau)}, tau2 {Number(spread.Tau2!.Value)} {(spread.Tau2Interval is { } ends ? Ends(ends) : "")} ({PoolArguments.NameOf(pooled.Options.Method)}), I2 {Number(spread.ISquared ?? 0)} %\n");
        if (spread.QDf > 0)
            Add(text, $"  differences Q = {Number(spread.Q)} with {spread.QDf} degrees of freedom, p = {Probability(spread.QP)}\n");
        return text.ToString();
    }

    static void Add(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture));

    static string JsonWords(StudyDesign design) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(design.ToString());

    static string Number(double value) => value.ToString("G5", CultureInfo.InvariantCulture);

    static string Ends(Interval interval) => $"[{Number(interval.Low)}, {Number(interval.High)}]";

    static string Percent(double level) => (100 * level).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    static string Probability(double p) => p < 0.0001 ? "< 0.0001" : p.ToString("0.0000", CultureInfo.InvariantCulture);
}
