using System.Globalization;
using System.Text;
using Fusion.Evidence.Effects;

namespace Fusion.Evidence.Plots;

/// <summary>The picture of lines that are already reckoned.</summary>
internal sealed class ForestDrawing(IReadOnlyList<ForestLine> lines, Measure measure, double level, ForestOptions options)
{
    const double Width = 800;
    const double PlotLeft = 250;
    const double PlotWidth = 320;
    const double FiguresRight = 788;
    const double LineHeight = 28;
    const int LongestName = 30;
    const string Accent = "var(--forest-accent, currentColor)";
    const string Quiet = "var(--forest-quiet, currentColor)";

    readonly ForestAxis axis = new(lines, measure, PlotLeft, PlotWidth);
    readonly StringBuilder svg = new();

    double Top => options.Standalone ? 74 : 40;

    double Bottom => Top + (lines.Count * LineHeight) + 6;

    double Height => Bottom + (HasFoot ? 60 : 34);

    bool HasFoot => options.Words.Axis.Length + options.Words.Below.Length + options.Words.Above.Length > 0;

    public string Draw(string description)
    {
        Open(description);
        Text(12, Top - 16, options.Words.Study, "forest-head", bold: true);
        Text(FiguresRight, Top - 16, string.Format(options.Numbers, options.Words.Figures, (100 * level).ToString("0.#", options.Numbers)), "forest-head", "end", bold: true);
        Line(12, Top - 6, FiguresRight, Top - 6, Quiet, 1, "forest-rule");
        for (var at = 1; at < lines.Count; at += 2)
            Add($"<rect class=\"forest-band\" x=\"0\" y=\"{At(Top + (at * LineHeight))}\" width=\"{At(Width)}\" height=\"{At(LineHeight)}\" fill=\"var(--forest-band, currentColor)\" fill-opacity=\".04\"/>");
        DrawAxis();
        for (var at = 0; at < lines.Count; at++)
            DrawLine(lines[at], Top + ((at + 0.5) * LineHeight));
        return svg.Append("</svg>\n").ToString();
    }

    void Open(string description)
    {
        var id = SvgText.Escape(options.IdPrefix);
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"forest\" viewBox=\"0 0 {At(Width)} {At(Height)}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" direction=\"ltr\" fill=\"currentColor\" font-size=\"15\">");
        Add($"<title id=\"{id}-title\">{SvgText.Escape(options.Title)}</title>");
        Add($"<desc id=\"{id}-desc\">{SvgText.Escape(description)}</desc>");
        if (!options.Standalone)
            return;
        Add("<style>svg{color:#1b1a2b;background:#fbf8f3;font-family:system-ui,sans-serif;font-variant-numeric:tabular-nums;--forest-accent:#3b2f8f;--forest-quiet:#56546a}"
            + "@media (prefers-color-scheme:dark){svg{color:#f3efe7;background:#14131f;--forest-accent:#b9aef5;--forest-quiet:#b5b2c6}}</style>");
        Add($"<text class=\"forest-title\" x=\"12\" y=\"30\" font-size=\"20\" font-weight=\"600\">{SvgText.Escape(options.Title)}</text>");
    }

    void DrawAxis()
    {
        foreach (var tick in axis.Ticks)
        {
            Line(axis.At(tick), Bottom, axis.At(tick), Bottom + 5, Quiet, 1, "forest-tick");
            Text(axis.At(tick), Bottom + 22, Tick(Scale.ToReader(measure, tick)), "forest-tick-label", "middle", size: 13);
        }
        Line(PlotLeft, Bottom, PlotLeft + PlotWidth, Bottom, Quiet, 1, "forest-axis");
        Line(axis.At(0), Top - 6, axis.At(0), Bottom, Quiet, 1, "forest-nothing");
        if (lines.LastOrDefault(line => line.Kind == ForestLineKind.Pooled) is { } pooled && axis.Shows(pooled.Estimate))
            Add($"<line class=\"forest-centre\" x1=\"{At(axis.At(pooled.Estimate))}\" y1=\"{At(Top - 6)}\" x2=\"{At(axis.At(pooled.Estimate))}\" y2=\"{At(Bottom)}\" stroke=\"{Accent}\" stroke-width=\"1\" stroke-dasharray=\"2 4\"/>");
        Text(PlotLeft + (PlotWidth / 2), Bottom + 48, options.Words.Axis, "forest-foot", "middle", size: 13);
        Text(PlotLeft, Bottom + 48, options.Words.Below, "forest-foot", size: 13);
        Text(PlotLeft + PlotWidth, Bottom + 48, options.Words.Above, "forest-foot", "end", size: 13);
    }

    void DrawLine(ForestLine line, double y)
    {
        var strong = line.Kind is ForestLineKind.Heading or ForestLineKind.Pooled;
        Text(line.Kind == ForestLineKind.Heading ? 12 : 24, y + 5, line.Name, "forest-name", bold: strong, whole: true);
        if (line.Kind == ForestLineKind.Heading)
            return;
        Text(FiguresRight, y + 5, Figures(line), "forest-figures", "end", bold: strong);
        switch (line.Kind)
        {
            case ForestLineKind.Study:
                DrawInterval(line.Interval, y, "currentColor", 1.5, "forest-interval");
                DrawSquare(line, y);
                break;
            case ForestLineKind.Pooled:
                DrawDiamond(line, y);
                break;
            default:
                DrawInterval(line.Interval, y, Accent, 5, "forest-prediction");
                break;
        }
    }

    void DrawInterval(Interval interval, double y, string stroke, double thick, string name)
    {
        var (low, high) = (axis.At(interval.Low), axis.At(interval.High));
        Line(low, y, high, y, stroke, thick, name);
        if (axis.IsBelow(interval.Low))
            Arrow(PlotLeft, y, -1, stroke);
        if (!axis.Shows(interval.High) && !axis.IsBelow(interval.High))
            Arrow(PlotLeft + PlotWidth, y, 1, stroke);
    }

    /// <summary>An effect beyond the axis has its arrow already, and no square.</summary>
    void DrawSquare(ForestLine line, double y)
    {
        if (!axis.Shows(line.Estimate))
        {
            var left = axis.IsBelow(line.Estimate);
            Arrow(left ? PlotLeft : PlotLeft + PlotWidth, y, left ? -1 : 1, "currentColor");
            return;
        }
        var side = 5 + (9 * Math.Sqrt(line.Weight));
        Add($"<rect class=\"forest-study\" x=\"{At(axis.At(line.Estimate) - (side / 2))}\" y=\"{At(y - (side / 2))}\" width=\"{At(side)}\" height=\"{At(side)}\"/>");
    }

    void DrawDiamond(ForestLine line, double y)
    {
        var (low, middle, high) = (axis.At(line.Interval.Low), axis.At(line.Estimate), axis.At(line.Interval.High));
        Add($"<path class=\"forest-pooled\" d=\"M{At(low)} {At(y)}L{At(middle)} {At(y - 8)}L{At(high)} {At(y)}L{At(middle)} {At(y + 8)}Z\" fill=\"{Accent}\" stroke=\"{Accent}\" stroke-width=\"1\"/>");
        if (axis.IsBelow(line.Interval.Low))
            Arrow(PlotLeft, y, -1, Accent);
        if (!axis.Shows(line.Interval.High) && !axis.IsBelow(line.Interval.High))
            Arrow(PlotLeft + PlotWidth, y, 1, Accent);
    }

    void Arrow(double x, double y, int direction, string colour) =>
        Add($"<path class=\"forest-arrow\" d=\"M{At(x + (6 * direction))} {At(y)}L{At(x - (2 * direction))} {At(y - 5)}V{At(y + 5)}Z\" fill=\"{colour}\"/>");

    string Figures(ForestLine line)
    {
        var interval = Scale.ToReader(measure, line.Interval);
        var ends = $"[{Figure(interval.Low)}, {Figure(interval.High)}]";
        return line.Kind == ForestLineKind.Prediction ? ends : $"{Figure(Scale.ToReader(measure, line.Estimate))} {ends}";
    }

    string Figure(double value) => SvgText.Figure(value, options.Numbers);

    string Tick(double value) => (Math.Abs(value) is > 0 and (< 0.001 or >= 100_000) ? value.ToString("0.##E+0", options.Numbers) : value.ToString("0.###", options.Numbers)).Replace('-', '\u2212');

    void Line(double x1, double y1, double x2, double y2, string stroke, double thick, string name) =>
        Add($"<line class=\"{name}\" x1=\"{At(x1)}\" y1=\"{At(y1)}\" x2=\"{At(x2)}\" y2=\"{At(y2)}\" stroke=\"{stroke}\" stroke-width=\"{At(thick)}\"/>");

    void Text(double x, double y, string text, string name, string anchor = "start", double size = 15, bool bold = false, bool whole = false)
    {
        if (text.Length == 0)
            return;
        var shown = whole ? SvgText.Short(text, LongestName) : text;
        var full = shown == text ? "" : $"<title>{SvgText.Escape(text)}</title>";
        Add($"<text class=\"{name}\" x=\"{At(x)}\" y=\"{At(y)}\" text-anchor=\"{anchor}\" font-size=\"{At(size)}\"{(bold ? " font-weight=\"600\"" : "")}>{full}{SvgText.Escape(shown)}</text>");
    }

    void Add(string line) => svg.Append(line).Append('\n');

    static string At(double value) => SvgText.At(value);
}
