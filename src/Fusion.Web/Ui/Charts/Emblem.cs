using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Fusion.Web.Ui.Charts;

/// <summary>
/// The small cloth that a record is known by: eight threads down and eight across, woven by a pattern that the record's
/// name decides, in the hues of its hopes. The same name gives the same cloth everywhere.
/// </summary>
internal static class Emblem
{
    const string Light = "#f4f0e8";

    static readonly Dictionary<string, (string Fill, string Deep)> Hues = new()
    {
        ["conversation"] = ("#f2b134", "#8a5a00"),
        ["thriving"] = ("#3fb7a5", "#0b6b5e"),
        ["support"] = ("#f0776c", "#a8342a"),
        ["together"] = ("#9c86e8", "#5336b5"),
        ["long-view"] = ("#6ca6e0", "#1f5c99"),
    };

    /// <summary>Whether the thread across lies over the thread down, by column and row.</summary>
    static readonly Func<int, int, bool>[] Weaves =
    [
        (i, j) => (i + j & 1) != 0,
        (i, j) => (i + j >> 1 & 1) != 0,
        (i, j) => (Fold(i) + j >> 1 & 1) != 0,
        (i, j) => (Fold(i) + Fold(j) >> 1 & 1) != 0,
        (i, j) => ((i >> 1) + (j >> 1) & 1) != 0,
        (i, j) => (Fold(i) + Fold(j) & 1) != 0,
        (i, j) => ((i >> 1) + j & 1) != 0,
        (i, j) => (i + Fold(j) >> 1 & 1) != 0,
    ];

    /// <param name="name">What the cloth stands for, unchanging: a slug or code.</param>
    /// <param name="hues">The hues of its aims, none to many; the first three count.</param>
    public static HtmlString Of(string name, IEnumerable<string?> hues, string modifier = "")
    {
        var hash = Hash(name);
        var weave = Weaves[hash & 7];
        var (warp, weft) = Threads([.. hues.OfType<string>().Where(Hues.ContainsKey).Distinct().Take(3).Select(hue => Hues[hue])]);
        var down = new Dictionary<string, StringBuilder>();
        var across = new Dictionary<string, StringBuilder>();
        for (var i = 0; i < 8; i++) Path(down, warp[hash >> (8 + Fold(i)) & 1]).Append('M').Append(Half(i)).Append(" 0v8");
        for (var j = 0; j < 8; j++)
        {
            var path = new StringBuilder();
            var end = -1;
            for (var i = 0; i < 8; i++)
            {
                if (!weave(i, j)) continue;
                var stop = i;
                while (stop < 8 && weave(stop, j)) stop++;
                path.Append(end < 0 ? string.Create(CultureInfo.InvariantCulture, $"M{i} {Half(j)}h{stop - i}") : string.Create(CultureInfo.InvariantCulture, $"m{i - end} 0h{stop - i}"));
                end = i = stop;
            }
            if (path.Length > 0) Path(across, weft[hash >> (12 + Fold(j)) & 1]).Append(path);
        }
        var svg = new StringBuilder($"<svg class=\"emblem{modifier}\" viewBox=\"0 0 8 8\" stroke-width=\".8\" aria-hidden=\"true\">");
        foreach (var (stroke, path) in down.Concat(across)) svg.Append(CultureInfo.InvariantCulture, $"<path stroke=\"{stroke}\" d=\"{path}\"/>");
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    static (string[] Warp, string[] Weft) Threads((string Fill, string Deep)[] hues) => hues switch
    {
        [] => (["#8a8698", "#b9b5cb"], ["#ddd6c9", "#b9b5cb"]),
        [var one] => ([one.Deep, Light], [one.Fill, one.Fill]),
        [var one, var two] => ([two.Fill, Light], [one.Fill, one.Deep]),
        [var one, var two, var three, ..] => ([two.Fill, three.Fill], [one.Fill, Light]),
    };

    static StringBuilder Path(Dictionary<string, StringBuilder> paths, string stroke) =>
        paths.TryGetValue(stroke, out var path) ? path : paths[stroke] = new StringBuilder();

    static string Half(int at) => at == 0 ? ".5" : $"{at}.5";

    static int Fold(int at) => at < 4 ? at : 7 - at;

    /// <summary>FNV-1a with a finaliser, so that names that differ in one letter get cloths that differ.</summary>
    static int Hash(string name)
    {
        var hash = 0x811c9dc5u;
        foreach (var letter in Encoding.UTF8.GetBytes(name)) hash = unchecked((hash ^ letter) * 0x01000193u);
        hash = unchecked((hash ^ hash >> 15) * 0x2c1b3c6du);
        hash = unchecked((hash ^ hash >> 12) * 0x297a2d39u);
        return unchecked((int)(hash ^ hash >> 15));
    }
}
