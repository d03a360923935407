using System.Globalization;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Ui;

namespace Fusion.Web.Features.Catalogue;

/// <summary>Facets as a reader sees them: values named in their language, with counts, in the order they asked for.</summary>
internal sealed class FacetLabels(FacetValues values, Said said, Words words, PlaceTree places)
{
    public string Label(Facet facet, string value) => (facet.Key, value) switch
    {
        (_, Facet.Unknown) => words["not-known"],
        ("place", Facet.Worldwide) => words["worldwide"],
        ("hope" or "aim", _) => said.Theme(value),
        ("place", _) => said.PlaceName(value),
        ("owner", _) => said.Term("owner-kinds", value),
        ("stage", _) => said.Term("stages", value),
        ("sector", _) => said.Term("sectors", value),
        ("evidence", _) => said.Term("evidence-levels", value),
        _ => words[$"value.{facet.Key}.{value}"],
    };

    public FacetView View(Facet facet, EntryQuery query, EntryCounts counts)
    {
        var chosen = query.Values(facet);
        var shown = facet.IsTree ? PlacesShown(chosen) : [.. values.Of(facet).Select(value => (value, 0))];
        var rows = shown.Select(row => new FacetValueView(row.Value, Label(facet, row.Value), counts.Of(facet, row.Value), chosen.Contains(row.Value, StringComparer.OrdinalIgnoreCase), row.Depth)).ToList();
        return new FacetView(facet.Key, facet.IsTree ? Arrange(rows, query.FacetsByName) : Sort(rows, query.FacetsByName), chosen.Count);
    }

    static List<FacetValueView> Sort(IEnumerable<FacetValueView> rows, bool byName) =>
        [.. (byName ? rows.OrderBy(row => row.Value == Facet.Unknown).ThenBy(row => row.Label, StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.None))
            : rows.OrderBy(row => row.Value == Facet.Unknown).ThenByDescending(row => row.Count))];

    /// <summary>The regions of the world; the line down to every chosen place; and what lies directly within it.</summary>
    List<(string Value, int Depth)> PlacesShown(IReadOnlyList<string> chosen)
    {
        var open = chosen.Select(places.Find).OfType<PlaceNode>().SelectMany(place => place.Lineage()).Append(places.Root).ToHashSet();
        var shown = new List<(string, int)>();
        void Show(PlaceNode place, int depth)
        {
            if (place != places.Root) shown.Add((place.Code, depth));
            if (!open.Contains(place)) return;
            foreach (var child in place.Children()) Show(child, place == places.Root ? 0 : depth + 1);
        }
        Show(places.Root, 0);
        return [.. shown, (Facet.Worldwide, 0), (Facet.Unknown, 0)];
    }

    /// <summary>Sorts siblings and keeps children behind their parents.</summary>
    static List<FacetValueView> Arrange(List<FacetValueView> rows, bool byName)
    {
        if (byName) return rows;
        var at = 0;
        List<FacetValueView> Level(int depth)
        {
            var blocks = new List<List<FacetValueView>>();
            while (at < rows.Count && rows[at].Depth == depth)
            {
                var block = new List<FacetValueView> { rows[at++] };
                if (at < rows.Count && rows[at].Depth > depth) block.AddRange(Level(depth + 1));
                blocks.Add(block);
            }
            return [.. blocks.OrderBy(block => block[0].Value == Facet.Unknown).ThenByDescending(block => block[0].Count).SelectMany(block => block)];
        }
        return Level(0);
    }
}

internal sealed record FacetView(string Key, IReadOnlyList<FacetValueView> Values, int Chosen);

/// <param name="Depth">How far in a tree this value is indented.</param>
internal sealed record FacetValueView(string Value, string Label, int Count, bool IsChosen, int Depth);
