using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Fusion.Web.Features.Initiatives;

/// <summary>Pictures of initiatives, drawn on the server. Each stands beside its text or table.</summary>
internal static class Pictures
{
    const int BoxWidth = 190, Gap = 42, LineHeight = 19, MostLines = 9, Letters = 24;

    /// <summary>A theory of change: boxes from how it is to what it is for, with what must hold below.</summary>
    public static HtmlString Theory(IReadOnlyList<(string Heading, string Text)> boxes, (string Heading, string Text) below, string title, bool rightToLeft)
    {
        var lines = boxes.Select(box => Wrap(box.Text, Letters, MostLines)).ToList();
        var height = 56 + (LineHeight * Math.Max(3, lines.Max(box => box.Count)));
        var width = (boxes.Count * BoxWidth) + ((boxes.Count - 1) * Gap) + 4;
        var foot = Wrap(below.Text, 100, 4);
        var whole = height + 20 + (foot.Count == 0 ? 0 : 34 + (LineHeight * foot.Count));
        var svg = Open(width, whole, title, string.Join(". ", boxes.Select(box => $"{box.Heading}: {box.Text}")), "theory");
        for (var at = 0; at < boxes.Count; at++)
        {
            var left = rightToLeft ? width - 2 - BoxWidth - (at * (BoxWidth + Gap)) : 2 + (at * (BoxWidth + Gap));
            var (begin, anchor) = rightToLeft ? (left + BoxWidth - 12, "end") : (left + 12, "start");
            svg.Append(Inv($"<rect x=\"{left}\" y=\"2\" width=\"{BoxWidth}\" height=\"{height}\" rx=\"10\" class=\"theory__box theory__box--{at}\"/>"));
            svg.Append(Inv($"<text x=\"{begin}\" y=\"28\" text-anchor=\"{anchor}\" font-weight=\"700\">{Text(boxes[at].Heading)}</text>"));
            Lines(svg, lines[at], begin, 54, anchor);
            if (at == boxes.Count - 1) continue;
            var (from, to) = rightToLeft ? (left - 6, left - Gap + 6) : (left + BoxWidth + 6, left + BoxWidth + Gap - 6);
            var turn = rightToLeft ? 7 : -7;
            svg.Append(Inv($"<path d=\"M{from} {height / 2}H{to}m{turn} -7L{to} {height / 2}l{turn} 7\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"));
        }
        if (foot.Count > 0)
        {
            var (begin, anchor) = rightToLeft ? (width - 6, "end") : (6, "start");
            svg.Append(Inv($"<text x=\"{begin}\" y=\"{height + 34}\" text-anchor=\"{anchor}\" font-weight=\"700\">{Text(below.Heading)}</text>"));
            Lines(svg, foot, begin, height + 56, anchor);
        }
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    /// <summary>How many have begun, and how many of them go on, over time.</summary>
    public static HtmlString Spread(IReadOnlyList<(DateOnly At, int Begun, int Going)> points, string title, string description)
    {
        const int width = 720, height = 220, left = 46, right = 700, top = 14, bottom = 184;
        var (first, last) = (points[0].At.DayNumber, Math.Max(points[^1].At.DayNumber, points[0].At.DayNumber + 1));
        var most = Math.Max(1, points.Max(point => point.Begun));
        double X(DateOnly at) => left + ((right - left) * (at.DayNumber - first) / (double)(last - first));
        double Y(int count) => bottom - ((bottom - top) * count / (double)most);
        string Line(Func<(DateOnly At, int Begun, int Going), int> value)
        {
            var path = new StringBuilder(Inv($"M{X(points[0].At):0.#} {Y(0):0.#}"));
            foreach (var point in points) path.Append(Inv($"H{X(point.At):0.#}V{Y(value(point)):0.#}"));
            return path.Append(Inv($"H{right}")).ToString();
        }
        var svg = Open(width, height, title, description, "spread");
        svg.Append(Inv($"<path d=\"M{left} {top}V{bottom}H{right}\" fill=\"none\" stroke=\"var(--edge)\"/><path d=\"{Line(point => point.Begun)}\" fill=\"none\" stroke=\"var(--edge)\" stroke-width=\"2\" stroke-dasharray=\"5 4\"/><path d=\"{Line(point => point.Going)}\" fill=\"none\" stroke=\"var(--action)\" stroke-width=\"3\"/>"));
        svg.Append(Inv($"<text x=\"{left - 8}\" y=\"{top + 6}\" text-anchor=\"end\">{most.ToString(CultureInfo.CurrentCulture)}</text><text x=\"{left - 8}\" y=\"{bottom}\" text-anchor=\"end\">0</text><text x=\"{left}\" y=\"{bottom + 24}\">{Year(points[0].At)}</text><text x=\"{right}\" y=\"{bottom + 24}\" text-anchor=\"end\">{Year(points[^1].At)}</text></svg>"));
        return new HtmlString(svg.ToString());
    }

    /// <summary>Who has it from whom: a line for each, set in under the one from whom they have it.</summary>
    public static HtmlString Family(string root, IReadOnlyList<(string Name, string State, int Depth, int? Parent)> members, string title, string description)
    {
        const int row = 30, step = 34;
        var height = ((members.Count + 1) * row) + 10;
        var svg = Open(720, height, title, description, "family");
        int Y(int at) => 20 + ((at + 1) * row);
        svg.Append(Inv($"<circle cx=\"12\" cy=\"16\" r=\"8\" class=\"family__root\"/><text x=\"28\" y=\"21\" font-weight=\"700\">{Text(Short(root, 70))}</text>"));
        for (var at = 0; at < members.Count; at++)
        {
            var (name, state, depth, parent) = members[at];
            var (x, y) = (12 + (Math.Min(depth, 12) * step), Y(at) - 4);
            var (fromX, fromY) = parent is { } above ? (12 + (Math.Min(members[above].Depth, 12) * step), Y(above) - 4) : (12, 16);
            svg.Append(Inv($"<path d=\"M{fromX} {fromY + 8}V{y}H{x - 8}\" fill=\"none\" stroke=\"var(--edge)\" stroke-width=\"1.5\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"7\" class=\"family__node family__node--{state}\"/><text x=\"{x + 16}\" y=\"{y + 5}\">{Text(Short(name, 60))}</text>"));
        }
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    static StringBuilder Open(int width, int height, string title, string description, string id) =>
        new(Inv($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawn drawn--{id}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" fill=\"currentColor\" font-size=\"15\" direction=\"ltr\"><title id=\"{id}-title\">{Text(title)}</title><desc id=\"{id}-desc\">{Text(description)}</desc>"));

    static void Lines(StringBuilder svg, IReadOnlyList<string> lines, int x, int y, string anchor)
    {
        for (var at = 0; at < lines.Count; at++) svg.Append(Inv($"<text x=\"{x}\" y=\"{y + (at * LineHeight)}\" text-anchor=\"{anchor}\">{Text(lines[at])}</text>"));
    }

    /// <summary>Lines of at most so many letters; what does not fit ends in an ellipsis, for the whole stands beside the picture.</summary>
    static List<string> Wrap(string text, int letters, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(letters).Select(part => new string(part))))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters)
            {
                lines.Add(line);
                line = word;
            }
            else line = line.Length == 0 ? word : $"{line} {word}";
        }
        if (line.Length > 0) lines.Add(line);
        if (lines.Count <= most) return lines;
        lines[most - 1] = Short(lines[most - 1], letters - 1) + "…";
        return lines[..most];
    }

    static string Year(DateOnly date) => date.Year.ToString(CultureInfo.CurrentCulture);

    static string Short(string text, int most) => text.Length <= most ? text : char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)] + "…" : text[..most] + "…";

    static string Text(string text) => System.Net.WebUtility.HtmlEncode(text);

    static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
