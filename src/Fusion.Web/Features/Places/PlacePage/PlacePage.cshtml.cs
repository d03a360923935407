using System.Text.Json.Nodes;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Places.PlacePage;

/// <summary>What is tried in a place and everywhere within it, and by whom.</summary>
internal sealed class PlacePageModel(PlaceTree places, EntryCards entries, OrganisationCards organisations) : FusionPage
{
    public PlaceNode Place { get; private set; } = null!;

    public IReadOnlyList<EntryList> Lists { get; private set; } = [];

    public OrganisationList Organisations { get; private set; } = new(0, []);

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    public async Task<IActionResult> OnGet(string code, CancellationToken cancel)
    {
        if (places.Find(code) is not { } place) return await Missing(cancel);
        if (Request.Path.Value != place.Path) return RedirectPermanent(place.Path + HttpContext.Format().Suffix() + Request.QueryString);
        Place = place;
        if (WantsData) return DataAnswer.Record(HttpContext, PlaceShapes.Places, place, new JsonObject { ["children"] = new JsonArray([.. place.Children().Select(child => (JsonNode?)child.Code)]) });
        Counts = entries.Counts(EntryKind.Innovation, "place");
        var lists = new List<EntryList>();
        foreach (var kind in Enum.GetValues<EntryKind>()) lists.Add(await entries.With(kind, "place", place.Code, 10, cancel));
        Lists = lists;
        Organisations = await organisations.InPlace(place.Code, 20, cancel);
        Title(place.Name(), T["place.lead", place.Name()]);
        Below([(T["places.title"], "/places"), .. place.Lineage().SkipLast(1).Select(above => (above.Name(), above.Path))]);
        Frame.Place = place;
        Frame.Offer(place.Path, Format.Json, Format.JsonLd, Format.Csv);
        return Page();
    }
}
