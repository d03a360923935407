using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Catalogue.Stories;

/// <summary>Reads a story from its form.</summary>
internal sealed class StoryReading(PlaceTree places, FrameworkBook book)
{
    public const int MostFigures = 5;

    /// <summary>The fields of a figure, each named <c>figure{number}_{part}</c>.</summary>
    public static readonly string[] FigureParts = ["what", "value", "unit", "year", "source"];

    const int LongestSource = 300, LongestValue = 40;

    /// <param name="whole">Whether it goes to a peer: then all must be there.</param>
    public void Read(Fields fields, StoryDraft draft, bool whole)
    {
        draft.Title = fields.Needed("title", StoryDraft.MostTitle, least: 5);
        draft.Summary = Told("summary", StoryDraft.MostSummary, 20);
        draft.Who = Told("who", StoryDraft.MostName, 1);
        draft.Quote = fields.Text("quote", StoryDraft.MostSummary);
        draft.Problem = Told("problem", StoryDraft.MostText, 40);
        draft.Did = Told("did", StoryDraft.MostText, 40);
        draft.Advice = Told("advice", StoryDraft.MostText, 20);
        draft.Language = fields.Choice("language", Language.All.Select(language => language.Code)) ?? Language.Current.Code;
        draft.Hopes = [.. book.Hopes.Select(hope => hope.Code).Where(code => fields.Ticked("hope_" + code))];
        draft.Place = ReadPlace(fields);
        draft.AllFigures = [.. Enumerable.Range(1, MostFigures).Select(at => ReadFigure(fields, at, whole)).OfType<StoryFigure>()];
        if (!whole) return;
        fields.MustTick("agreed");
        fields.MustTick("no_child");

        string Told(string name, int most, int least) => whole ? fields.Needed(name, most, least) : fields.Text(name, most);
    }

    string? ReadPlace(Fields fields)
    {
        var text = fields.Text("place", 120);
        if (text.Length == 0) return null;
        if (places.Named(text) is { } place) return place.Code;
        fields.Reject("place", "form.place");
        return null;
    }

    /// <summary>One line of figures; null where nothing was written. A figure without its year and source says nothing that anybody could check.</summary>
    static StoryFigure? ReadFigure(Fields fields, int at, bool whole)
    {
        string Name(string part) => $"figure{at}_{part}";
        if (FigureParts.All(part => fields.Raw(Name(part)).Length == 0)) return null;
        string Told(string part, int most) => whole ? fields.Needed(Name(part), most) : fields.Text(Name(part), most);
        return new StoryFigure(Told("what", StoryDraft.MostTitle), Told("value", LongestValue), fields.Text(Name("unit"), LongestValue), fields.Whole(Name("year"), 1800, 2200, needed: whole), Told("source", LongestSource));
    }
}
