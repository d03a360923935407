using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Ui;

namespace Fusion.Web.Features.Home;

/// <summary>What this movement is, and a way in for each kind of visitor.</summary>
internal sealed class HomeModel(EntryCards entries, FrameworkBook book, PlaceTree places, RecordNews news) : FusionPage
{
    /// <summary>The columns of the weave: the regions of the world, the world as a whole, and where nobody knows.</summary>
    public IReadOnlyList<(string Code, string Name)> Regions { get; private set; } = [];

    public IReadOnlyList<(TermView Hope, IReadOnlyList<int> Counts)> Weave { get; private set; } = [];

    public IReadOnlyList<(string Code, string Name, int Count)> Countries { get; private set; } = [];

    public IReadOnlyList<EntryCard> Spotlights { get; private set; } = [];

    public IReadOnlyList<NewsItem> News { get; private set; } = [];

    public IReadOnlyList<TermView> Aims => book.Aims;

    public int Innovations { get; private set; }

    public int Placed { get; private set; }

    public int SpotlightCount { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        Title("", T["home.lead"]);
        Innovations = entries.Count(EntryKind.Innovation);
        var byPlace = entries.Counts(EntryKind.Innovation, "place");
        Placed = Innovations - byPlace.GetValueOrDefault("not-known");
        Regions = [.. places.Root.ChildList.Where(place => place.Level == PlaceLevel.Region).Select(place => (place.Code, place.Name())), ("worldwide", T["worldwide"]), ("not-known", T["home.weave.unknown"])];
        Weave = [.. book.Hopes.Select(hope => (hope, (IReadOnlyList<int>)CountsOf(hope)))];
        Countries = [.. places.All.Where(place => place.Level == PlaceLevel.Country && byPlace.GetValueOrDefault(place.Code) > 0).Select(place => (place.Code, place.Name(), byPlace[place.Code]))];
        var spotlights = await entries.Featured("spotlight", 60, cancel);
        SpotlightCount = spotlights.Count;
        Spotlights = Varied(spotlights);
        News = await news.Latest(5, cancel);
    }

    List<int> CountsOf(TermView hope)
    {
        var counts = entries.Counts(EntryKind.Innovation, "place", "hope", hope.Code);
        return [.. Regions.Select(region => counts.GetValueOrDefault(region.Code))];
    }

    /// <summary>One spotlight of each aim in turn, so that the page shows how wide the movement is.</summary>
    List<EntryCard> Varied(IReadOnlyList<EntryCard> spotlights) =>
        [.. spotlights.GroupBy(entry => entry.Hopes.Select(book.Theme).FirstOrDefault()?.Parent?.Code).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.First()).Take(3)];
}
