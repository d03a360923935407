using System.Globalization;
using System.Text;
using Fusion.Opinion;
using Fusion.Opinion.Planted;

namespace Fusion.Bench;

/// <summary>Draws maps of made-up conversations for docs/methods/opinion.md.</summary>
internal static class OpinionPictures
{
    static readonly string[] Colours = ["#0b6e4f", "#b5462f", "#3a5ba9", "#8a6d1f", "#6b3a82"];

    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, "opinion-distinct.svg"), PlantedConversation.Make(600, 60, 0.5, 4).Votes, "Three planted groups: dots in three colours, apart from each other");
        Write(Path.Combine(folder, "opinion-gradual.svg"), OpinionQuality.Line(600, 60, 0.5, 1.8, 2), "People along a line: dots in two colours that meet without a gap");
        Write(Path.Combine(folder, "opinion-none.svg"), OpinionQuality.Line(600, 60, 0.5, 0, 2), "Votes by chance: grey dots in one heap");
    }

    static void Write(string file, VoteStore votes, string title)
    {
        var map = new OpinionMapper().Update(votes);
        var reach = Enumerable.Range(0, map.Participants).Max(person => Math.Max(Math.Abs(map[person].X), Math.Abs(map[person].Y)));
        var svg = new StringBuilder($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-105 -105 210 210\" width=\"320\" role=\"img\" aria-label=\"{title}\"><title>{title}</title>\n<rect x=\"-105\" y=\"-105\" width=\"210\" height=\"210\" fill=\"#fbfaf7\"/>\n");
        for (var person = 0; person < map.Participants; person++)
        {
            var where = map[person];
            var colour = where.Group is { } group ? Colours[group] : "#77756f";
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{where.X / reach * 100:0.0}\" cy=\"{-where.Y / reach * 100:0.0}\" r=\"1.6\" fill=\"{colour}\" opacity=\"{(where.Group is null ? 0.6 : 0.25 + (0.65 * where.Certainty)):0.00}\"/>\n");
        }
        File.WriteAllText(file, svg.Append("</svg>\n").ToString());
        Console.WriteLine($"{file}: {map.Clarity}, {map.Groups.Count} groups");
    }
}
