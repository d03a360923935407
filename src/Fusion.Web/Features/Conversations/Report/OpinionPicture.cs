using System.Globalization;
using System.Text;
using Fusion.Opinion;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform.Localisation;
using Microsoft.AspNetCore.Html;

namespace Fusion.Web.Features.Conversations.Report;

/// <summary>
/// The map as a picture. People who stand close together are one mark, the larger the more they are; each group has a shape and a letter besides its hue.
/// Over it: where the reader stands, or how people answered one statement. The table beside it says the same.
/// </summary>
internal sealed class OpinionPicture(LiveConversation conversation, Reading reading, Words words)
{
    const double Width = 640, Height = 440, Margin = 40;
    const int Columns = 44, Rows = 30;

    static readonly string[] Hues = ["long-view", "support", "thriving", "conversation", "together"];

    /// <summary>The class of a group's hue, the same on every page.</summary>
    public static string HueOf(int group) => Hues[group % Hues.Length];

    /// <param name="me">The reader, to be marked.</param>
    /// <param name="near">What to go near to: a group's letter, or "you"; null for the whole.</param>
    /// <param name="statement">The statement whose answers are shown in place of the groups.</param>
    public HtmlString Draw(LivePerson? me, string? near, int? statement, string label)
    {
        var marks = Marks(statement);
        var scale = Scale();
        var svg = new StringBuilder();
        var view = View(near, me, scale);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"opinion\" viewBox=\"{view}\" role=\"img\" aria-label=\"{Encode(label)}\"><path class=\"opinion__axes\" d=\"M{Width / 2} {Margin / 2}V{Height - (Margin / 2)}M{Margin / 2} {Height / 2}H{Width - (Margin / 2)}\"/>");
        foreach (var mark in marks.OrderByDescending(mark => mark.Count).ThenBy(mark => mark.X).ThenBy(mark => mark.Y))
        {
            var size = Math.Min(16, 3.2 + (2.1 * Math.Sqrt(mark.Count)));
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{mark.Class}\" d=\"{Shape(mark.Shape, mark.X, mark.Y, size)}\"/>");
        }
        if (statement is null) Letters(svg, scale);
        if (me is not null && Stands(me) is { } place)
        {
            var (x, y) = scale(place.X, place.Y);
            svg.Append(CultureInfo.InvariantCulture, $"<g class=\"opinion__you\"><circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"11\"/><text x=\"{x:0.#}\" y=\"{y - 17:0.#}\">{Encode(words["opinion.you"])}</text></g>");
        }
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    /// <summary>Where somebody stands on this map; null where it does not hold them.</summary>
    PersonOnMap? Stands(LivePerson person) => person.Number < reading.Map.Participants && person is { IsBanned: false, Votes: > 0 } ? reading.Map[person.Number] : null;

    List<Mark> Marks(int? statement)
    {
        var scale = Scale();
        var people = conversation.People().Where(one => one is { Votes: > 0, IsBanned: false } && one.Person.Number < reading.Map.Participants).Select(one => one.Person.Number).Order().ToList();
        var answers = statement is { } number ? conversation.WithVotes(votes => people.ToDictionary(person => person, person => votes.Get(person, number - 1))) : null;
        var cells = new Dictionary<(int, int, int), (double X, double Y, int Count)>();
        foreach (var person in people)
        {
            var at = reading.Map[person];
            var kind = answers is null ? at.Group ?? -1 : answers[person] is { } vote ? (int)vote + 10 : -1;
            var (x, y) = scale(at.X, at.Y);
            var cell = ((int)(x * Columns / Width), (int)(y * Rows / Height), kind);
            var (sumX, sumY, count) = cells.GetValueOrDefault(cell);
            cells[cell] = (sumX + x, sumY + y, count + 1);
        }
        return [.. cells.Select(cell => new Mark(cell.Value.X / cell.Value.Count, cell.Value.Y / cell.Value.Count, cell.Value.Count, Class(cell.Key.Item3), cell.Key.Item3))];
    }

    static string Class(int kind) => kind switch { -1 => "opinion__dot", 9 => "opinion__dot dot--support", 10 => "opinion__dot dot--passed", 11 => "opinion__dot dot--thriving", _ => $"opinion__dot dot--{HueOf(kind)}" };

    /// <summary>From the map's axes to the picture, the same for all, so that the farthest still has its place.</summary>
    Func<double, double, (double X, double Y)> Scale()
    {
        double most = 0.25;
        for (var person = 0; person < reading.Map.Participants; person++) most = Math.Max(most, Math.Max(Math.Abs(reading.Map[person].X), Math.Abs(reading.Map[person].Y)));
        return (x, y) => ((Width / 2) + (x / most * ((Width / 2) - Margin)), (Height / 2) - (y / most * ((Height / 2) - Margin)));
    }

    void Letters(StringBuilder svg, Func<double, double, (double X, double Y)> scale)
    {
        foreach (var group in reading.Map.Groups)
            if (Middle(group.Id) is { } middle)
            {
                var (x, y) = scale(middle.X, middle.Y);
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"opinion__letter\" x=\"{x:0.#}\" y=\"{y:0.#}\">{group.Letter}</text>");
            }
    }

    (double X, double Y)? Middle(int group)
    {
        double x = 0, y = 0;
        var count = 0;
        for (var person = 0; person < reading.Map.Participants; person++)
        {
            if (reading.Map[person].Group != group) continue;
            (x, y, count) = (x + reading.Map[person].X, y + reading.Map[person].Y, count + 1);
        }
        return count == 0 ? null : (x / count, y / count);
    }

    string View(string? near, LivePerson? me, Func<double, double, (double X, double Y)> scale)
    {
        var group = near is { Length: 1 } ? Middle(near[0] - 'A') : null;
        var you = near == "you" && me is not null && Stands(me) is { } place ? ((double, double)?)(place.X, place.Y) : null;
        if ((group ?? you) is not { } middle) return string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {Height}");
        var (x, y) = scale(middle.Item1, middle.Item2);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(x - (Width / 5), 0, Width * 3 / 5):0} {Math.Clamp(y - (Height / 5), 0, Height * 3 / 5):0} {Width * 2 / 5:0} {Height * 2 / 5:0}");
    }

    /// <summary>A group's shape: disc, square, triangle, diamond, cross; of answers: triangle up for agree, down for disagree, disc for pass.</summary>
    static string Shape(int kind, double x, double y, double r) => kind switch
    {
        1 => string.Create(CultureInfo.InvariantCulture, $"M{x - (r * .85):0.#} {y - (r * .85):0.#}h{r * 1.7:0.#}v{r * 1.7:0.#}h{-r * 1.7:0.#}z"),
        2 or 11 => string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y - (r * 1.1):0.#}l{r:0.#} {r * 1.9:0.#}h{-r * 2:0.#}z"),
        9 => string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y + (r * 1.1):0.#}l{r:0.#} {-r * 1.9:0.#}h{-r * 2:0.#}z"),
        3 => string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y - (r * 1.2):0.#}l{r * 1.1:0.#} {r * 1.2:0.#}l{-r * 1.1:0.#} {r * 1.2:0.#}l{-r * 1.1:0.#} {-r * 1.2:0.#}z"),
        4 => string.Create(CultureInfo.InvariantCulture, $"M{x - (r * .4):0.#} {y - r:0.#}h{r * .8:0.#}v{r * .6:0.#}h{r * .6:0.#}v{r * .8:0.#}h{-r * .6:0.#}v{r * .6:0.#}h{-r * .8:0.#}v{-r * .6:0.#}h{-r * .6:0.#}v{-r * .8:0.#}h{r * .6:0.#}z"),
        _ => string.Create(CultureInfo.InvariantCulture, $"M{x - r:0.#} {y:0.#}a{r:0.#} {r:0.#} 0 1 0 {r * 2:0.#} 0a{r:0.#} {r:0.#} 0 1 0 {-r * 2:0.#} 0z"),
    };

    static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);

    readonly record struct Mark(double X, double Y, int Count, string Class, int Shape);
}
