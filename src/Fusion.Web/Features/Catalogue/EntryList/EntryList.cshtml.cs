using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Catalogue.EntryList;

/// <summary>One kind of entry, searched, narrowed, sorted and paged; as list, map or table, and as data.</summary>
internal sealed class EntryListModel(CatalogueIndex index, FacetValues values, EntryCards cards, FacetLabels labels, PlaceTree places) : FusionPage
{
    const int PageSize = 20, DataPageSize = 500, FeedSize = 50;

    public EntryQuery Query { get; private set; } = null!;

    public EntryResult Result { get; private set; } = null!;

    public IReadOnlyList<EntryCard> Entries { get; private set; } = [];

    public IReadOnlyList<FacetView> Facets { get; private set; } = [];

    /// <summary>Countries with their counts, the greatest first; for the map.</summary>
    public IReadOnlyList<(string Code, string Name, int Count)> Countries { get; private set; } = [];

    public int All { get; private set; }

    public async Task<IActionResult> OnGet(string kind, CancellationToken cancel)
    {
        var read = EntryQuery.Read(EntryKinds.FromSegment(kind), Request.Query, values.Has);
        if (!read.IsDone) return NotUnderstood(read.Rejections, $"/{kind}");
        Query = read.Value!;
        var set = index[Query.Kind];
        var format = HttpContext.Format();
        Result = set.Find(Query, format switch { Format.Html => PageSize, Format.Atom => FeedSize, _ => DataPageSize });
        Entries = await cards.Of(Result.Ids, cancel);
        Title(T[$"kind.{kind}"], T[$"kind.{kind}.lead"]);
        if (format != Format.Html)
            return DataAnswer.List(HttpContext, EntryShapes.Entries, Entries, Frame.Title, Result.Total, Result.Next is null ? null : Query.Address(format.Suffix()[1..], Result.Next));
        All = set.Count;
        Facets = [.. Facet.All.Select(facet => labels.View(facet, Query, Result.Counts))];
        if (Query.View == ListView.Map) Countries = CountriesOf(set.CountsOf(Facet.Place, Query));
        Below();
        if (Query.Values(Facet.Place) is [var place]) Frame.Place = places.Find(place);
        Frame.Offer((Query with { View = ListView.List }).Address(), Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }

    List<(string, string, int)> CountriesOf(IReadOnlyDictionary<string, int> counts) =>
        [.. places.All.Where(place => place.Level == PlaceLevel.Country && counts.GetValueOrDefault(place.Code) > 0)
            .Select(place => (place.Code, place.Name(), counts[place.Code])).OrderByDescending(place => place.Item3).ThenBy(place => place.Item2, StringComparer.CurrentCulture)];
}
