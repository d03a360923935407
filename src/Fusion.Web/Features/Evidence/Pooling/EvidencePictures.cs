using System.Globalization;
using System.Text;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Plots;
using Fusion.Evidence.Pooling;
using Fusion.Web.Platform.Localisation;
using Microsoft.AspNetCore.Html;

namespace Fusion.Web.Features.Evidence.Pooling;

/// <summary>Pictures of added-up findings: a forest plot while its lines can be read, else how the effects are spread.</summary>
internal sealed class EvidencePictures(Words words, FindingLabels labels)
{
    public const int MostLines = 40;
    const int Bins = 32, Width = 800, Left = 40, Right = 760, Top = 24, Bars = 180;

    public HtmlString Of(PoolView pool, string id, int mostLines = MostLines) => new(pool.Rows.Count <= mostLines ? ForestPlot.Draw(pool.Rows, pool.Pooled, Options(pool, id)) : Spread(pool, id));

    public HtmlString Of(PoolView pool, IReadOnlyList<string> groups, Subgroups parts, string id) => new(ForestPlot.Draw(pool.Rows, groups, parts, Options(pool, id)));

    ForestOptions Options(PoolView pool, string id) => new()
    {
        IdPrefix = id,
        Title = words["evidence.plot", Named(pool)],
        Numbers = CultureInfo.CurrentCulture,
        Words = new ForestWords
        {
            Study = words["evidence.plot.study"],
            Figures = words["evidence.plot.figures"],
            Pooled = words["evidence.plot.pooled"],
            Group = words["evidence.plot.group"],
            Alone = words["evidence.plot.alone"],
            Prediction = words["evidence.plot.prediction"],
            Below = words["evidence.plot.below"],
            Above = words["evidence.plot.above"],
            Description = words["evidence.plot.description"],
            DescribedPrediction = words["evidence.plot.described-prediction"],
        },
    };

    public string Named(PoolView pool) => pool.Key is null ? words["evidence.mixed"] : pool.Key.Construct == Construct.Other || pool.Key.Unit.Length > 0 ? pool.Findings[0].Measured : labels.Construct(pool.Key.Construct);

    /// <summary>How many findings have which effect, as bars, with the pooled figure and what to expect in a new place below them.</summary>
    string Spread(PoolView pool, string id)
    {
        var pooled = pool.Pooled;
        var effects = pool.Rows.Select(row => row.Effect.Estimate).Order().ToList();
        // The usual range, so that one wild study does not press all others into one bar; those beyond stand in the last bars.
        var (low, high) = (Math.Min(0, effects[effects.Count / 100]), Math.Max(0, effects[^((effects.Count / 100) + 1)]));
        if (pooled.Prediction is { } wide) (low, high) = (Math.Min(low, wide.Interval.Low), Math.Max(high, wide.Interval.High));
        if (high - low <= 0) (low, high) = (-1, 1);
        var counts = new int[Bins];
        foreach (var effect in effects) counts[(int)Math.Clamp((effect - low) / (high - low) * Bins, 0, Bins - 1)]++;
        double At(double value) => Left + ((Right - Left) * Math.Clamp((value - low) / (high - low), 0, 1));
        var svg = new StringBuilder();
        void Add(FormattableString line) => svg.Append(FormattableString.Invariant(line));
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"forest\" viewBox=\"0 0 {Width} {Top + Bars + 96}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" direction=\"ltr\" fill=\"currentColor\" font-size=\"15\">");
        Add($"<title id=\"{id}-title\">{Text(words["evidence.plot", Named(pool)])}</title><desc id=\"{id}-desc\">{Text(Described(pool))}</desc>");
        var most = counts.Max();
        var bin = (Right - Left) / (double)Bins;
        for (var at = 0; at < Bins; at++)
            if (counts[at] > 0) Add($"<rect x=\"{Left + (at * bin) + 1:0.#}\" y=\"{Top + Bars - (Bars * counts[at] / (double)most):0.#}\" width=\"{bin - 2:0.#}\" height=\"{Bars * counts[at] / (double)most:0.#}\" fill-opacity=\".55\"/>");
        Add($"<line x1=\"{Left}\" y1=\"{Top + Bars}\" x2=\"{Right}\" y2=\"{Top + Bars}\" stroke=\"currentColor\"/><line x1=\"{At(0):0.#}\" y1=\"{Top - 8}\" x2=\"{At(0):0.#}\" y2=\"{Top + Bars + 62}\" stroke=\"currentColor\"/>");
        if (pooled.Prediction is { Interval: var expected }) Add($"<line x1=\"{At(expected.Low):0.#}\" y1=\"{Top + Bars + 46}\" x2=\"{At(expected.High):0.#}\" y2=\"{Top + Bars + 46}\" stroke=\"var(--forest-accent, currentColor)\" stroke-width=\"5\"/>");
        Add($"<path d=\"M{At(pooled.Interval.Low):0.#} {Top + Bars + 22}L{At(pooled.Estimate):0.#} {Top + Bars + 14}L{At(pooled.Interval.High):0.#} {Top + Bars + 22}L{At(pooled.Estimate):0.#} {Top + Bars + 30}Z\" fill=\"var(--forest-accent, currentColor)\" stroke=\"var(--forest-accent, currentColor)\"/>");
        svg.Append(FormattableString.Invariant($"<text x=\"{Left}\" y=\"{Top + Bars + 84}\">{Text(FindingLabels.Estimate(pooled.Measure, low))}</text><text x=\"{Right}\" y=\"{Top + Bars + 84}\" text-anchor=\"end\">{Text(FindingLabels.Estimate(pooled.Measure, high))}</text>"));
        return svg.Append(FormattableString.Invariant($"<text x=\"{At(0):0.#}\" y=\"{Top + Bars + 84}\" text-anchor=\"middle\">{Text(FindingLabels.Estimate(pooled.Measure, 0))}</text></svg>")).ToString();
    }

    string Described(PoolView pool)
    {
        var (estimate, interval) = (pool.Pooled.Estimate, Scale.ToReader(pool.Pooled.Measure, pool.Pooled.Interval));
        return words["evidence.plot.description", pool.Rows.Count, FindingLabels.Estimate(pool.Pooled.Measure, estimate), FindingLabels.Figure(interval.Low), FindingLabels.Figure(interval.High), 95];
    }

    static string Text(string text) => System.Net.WebUtility.HtmlEncode(text);
}
