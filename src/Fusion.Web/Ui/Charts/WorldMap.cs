using System.Globalization;
using System.Text;
using Fusion.Web.Platform.Packs;
using Microsoft.AspNetCore.Html;

namespace Fusion.Web.Ui.Charts;

/// <summary>A world map of dots, one a country, as large as what it counts (by area). The list beside it says the same.</summary>
internal static class WorldMap
{
    const double LargestRadius = 25, SmallestRadius = 8;

    static readonly Dictionary<string, (double X, double Y)> Points = Read();

    /// <param name="dots">Countries by ISO code, each with its label and count.</param>
    /// <param name="label">What a reader who cannot see the map is told.</param>
    public static HtmlString Of(IReadOnlyList<(string Code, string Name, int Count)> dots, string label, string landAddress)
    {
        var most = dots.Count == 0 ? 1 : dots.Max(dot => dot.Count);
        var svg = new StringBuilder($"<svg viewBox=\"20 0 960 440\" role=\"img\" aria-label=\"{Encode(label)}\"><use class=\"land\" href=\"{landAddress}#land\"/>");
        foreach (var dot in dots.Where(dot => dot.Count > 0 && Points.ContainsKey(dot.Code)).OrderByDescending(dot => dot.Count).ThenBy(dot => dot.Code, StringComparer.Ordinal))
        {
            var (x, y) = Points[dot.Code];
            var radius = Math.Max(SmallestRadius, LargestRadius * Math.Sqrt((double)dot.Count / most));
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius:0.#}\"><title>{Encode(dot.Name)}: {dot.Count}</title></circle>");
        }
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);

    static Dictionary<string, (double, double)> Read()
    {
        using var reader = new StreamReader(typeof(WorldMap).Assembly.GetManifestResourceStream("Fusion.Web.Ui.country-points.csv")!);
        return Csv.Read(reader.ReadToEnd(), out _).Skip(1)
            .ToDictionary(row => row[0], row => (double.Parse(row[1], CultureInfo.InvariantCulture), double.Parse(row[2], CultureInfo.InvariantCulture)));
    }
}
