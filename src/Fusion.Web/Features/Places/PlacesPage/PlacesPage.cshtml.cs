using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Places.PlacesPage;

/// <summary>The regions of the world and, in them, every country where something is known.</summary>
internal sealed class PlacesPageModel(PlaceTree places, EntryCards entries) : FusionPage
{
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public IReadOnlyList<PlaceNode> Regions { get; private set; } = [];

    public IReadOnlyList<(string Code, string Name, int Count)> Countries { get; private set; } = [];

    public IActionResult OnGet()
    {
        Title(T["places.title"], T["places.lead"]);
        if (WantsData) return DataAnswer.List(HttpContext, PlaceShapes.Places, places.All, Frame.Title, places.All.Count);
        Counts = entries.Counts(EntryKind.Innovation, "place");
        Regions = places.Root.Children();
        Countries = [.. places.All.Where(place => place.Level == PlaceLevel.Country && Counts.GetValueOrDefault(place.Code) > 0).Select(place => (place.Code, place.Name(), Counts[place.Code]))];
        Below();
        Frame.Offer("/places", Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }

    /// <summary>The countries of a region that have entries, by name.</summary>
    public IReadOnlyList<PlaceNode> KnownIn(PlaceNode region) =>
        [.. places.All.Where(place => place.Level == PlaceLevel.Country && Counts.GetValueOrDefault(place.Code) > 0 && place.Lineage().Contains(region)).OrderBy(place => place.Name(), StringComparer.CurrentCulture)];
}
