using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Fusion.Evidence.Summaries;
using Microsoft.AspNetCore.Html;

namespace Fusion.Web.Features.Toolkit.Result;

/// <summary>How many chose each point: a column for each, now in full and want as an outline beside it, and a mark at each median. The table beside it says the same.</summary>
internal static class DistributionPicture
{
    const double Left = 8, Top = 26, Bottom = 120, Step = 64, Height = 150;

    public static HtmlString Draw(ItemSummary? now, ItemSummary? want, string label)
    {
        var points = (now ?? want)?.Counts.Count ?? 0;
        if (points == 0) return HtmlString.Empty;
        var most = Math.Max(1, Math.Max(now?.Counts.Max() ?? 0, want?.Counts.Max() ?? 0));
        var width = (2 * Left) + (points * Step);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"spread\" viewBox=\"0 0 {width} {Height}\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\"><path class=\"spread__floor\" d=\"M{Left} {Bottom}H{width - Left}\"/>");
        var isPair = now is not null && want is not null;
        for (var at = 0; at < points; at++)
        {
            var x = Left + (at * Step) + 6;
            var half = isPair ? (Step - 16) / 2 : Step - 12;
            if (now is not null) Column(svg, "spread__now", x, half, now.Counts[at], most);
            if (want is not null) Column(svg, "spread__want", isPair ? x + half + 4 : x, half, want.Counts[at], most);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + ((Step - 12) / 2)}\" y=\"{Bottom + 16}\">{(at + 1).ToString(CultureInfo.CurrentCulture)}</text>");
        }
        if (now is not null) Median(svg, "spread__now", now.Median);
        if (want is not null) Median(svg, "spread__want", want.Median);
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    static void Column(StringBuilder svg, string kind, double x, double width, int count, int most)
    {
        if (count == 0) return;
        var height = (Bottom - Top) * count / most;
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{x:0.#}\" y=\"{Bottom - height:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\"/><text x=\"{x + (width / 2):0.#}\" y=\"{Bottom - height - 6:0.#}\">{count.ToString(CultureInfo.CurrentCulture)}</text>");
    }

    static void Median(StringBuilder svg, string kind, double median)
    {
        var x = Left + ((median - 0.5) * Step);
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{kind} spread__median\" d=\"M{x - 7:0.#} {Height}h14l-7 -12z\"/>");
    }
}
