using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Fusion.Web.Features.Conversations.Report;

/// <summary>How a conversation grew: for each kept map the people in each group, one upon the other, and above them those in none. The table beside it says the same.</summary>
internal static class HistoryPicture
{
    const double Left = 46, Right = 630, Top = 14, Bottom = 184, Width = 640, Height = 216;

    /// <summary>Null where there is nothing to compare: a picture of one moment is no history.</summary>
    /// <param name="points">Latest first, as they are read.</param>
    public static HtmlString? Draw(IReadOnlyList<MapPoint> points, string label)
    {
        if (points.Count < 2) return null;
        var moments = points.Reverse().Select(point => (point.At, point.People, Groups: Sizes(point.Groups))).ToList();
        var (first, span, most) = (moments[0].At, Math.Max(1, (moments[^1].At - moments[0].At).TotalSeconds), Math.Max(1, moments.Max(moment => moment.People)));
        double X(DateTime at) => Left + ((Right - Left) * (at - first).TotalSeconds / span);
        double Y(int people) => Bottom - ((Bottom - Top) * people / most);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"opinion\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(label)}\">");
        var letters = moments.SelectMany(moment => moment.Groups.Keys).Distinct().Order().ToList();
        var below = new int[moments.Count];
        foreach (var letter in letters)
        {
            var above = moments.Select((moment, at) => Math.Min(moment.People, below[at] + moment.Groups.GetValueOrDefault(letter))).ToArray();
            Band(svg, $"dot--{OpinionPicture.HueOf(letter - 'A')}", moments.Select(moment => X(moment.At)).ToList(), below, above, Y);
            below = above;
        }
        Band(svg, "", moments.Select(moment => X(moment.At)).ToList(), below, [.. moments.Select(moment => moment.People)], Y);
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"opinion__axes\" d=\"M{Left} {Top}V{Bottom}H{Right}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{Top + 8}\" text-anchor=\"end\">{most.ToString(CultureInfo.CurrentCulture)}</text><text x=\"{Left - 8}\" y=\"{Bottom}\" text-anchor=\"end\">0</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{Bottom + 24}\">{Day(moments[0].At)}</text><text x=\"{Right}\" y=\"{Bottom + 24}\" text-anchor=\"end\">{Day(moments[^1].At)}</text></svg>");
        return new HtmlString(svg.ToString());
    }

    static void Band(StringBuilder svg, string hue, List<double> x, int[] below, int[] above, Func<int, double> y)
    {
        if (above.SequenceEqual(below)) return;
        var path = new StringBuilder();
        for (var at = 0; at < x.Count; at++) path.Append(CultureInfo.InvariantCulture, $"{(at == 0 ? 'M' : 'L')}{x[at]:0.#} {y(above[at]):0.#}");
        for (var at = x.Count - 1; at >= 0; at--) path.Append(CultureInfo.InvariantCulture, $"L{x[at]:0.#} {y(below[at]):0.#}");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{$"opinion__dot {hue}".TrimEnd()}\" d=\"{path}z\"/>");
    }

    /// <summary>"A 12, B 9" as it was kept.</summary>
    static Dictionary<char, int> Sizes(string groups)
    {
        var sizes = new Dictionary<char, int>();
        foreach (var group in groups.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            if (group is [>= 'A' and <= 'Z' and var letter, ' ', .. var size] && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var people)) sizes[letter] = people;
        return sizes;
    }

    static string Day(DateTime at) => at.ToString("d", CultureInfo.CurrentCulture);
}
