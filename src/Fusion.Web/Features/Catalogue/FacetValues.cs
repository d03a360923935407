using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Search;

namespace Fusion.Web.Features.Catalogue;

/// <summary>Which values each facet has, and which of them an entry bears.</summary>
internal sealed class FacetValues(FrameworkBook frameworks, PlaceTree places)
{
    /// <summary>All values of a facet in their own order, "not known" last.</summary>
    public IReadOnlyList<string> Of(Facet facet) => facet.Key switch
    {
        "hope" => [.. frameworks.Hopes.Select(term => term.Code), Facet.Unknown],
        "aim" => [.. frameworks.Aims.Select(term => term.Code), Facet.Unknown],
        "place" => [.. places.All.Select(place => place.Code), Facet.Worldwide, Facet.Unknown],
        "owner" => [.. frameworks.Terms("owner-kinds").Select(term => term.Code), Facet.Unknown],
        "stage" => [.. frameworks.Terms("stages").Select(term => term.Code), Facet.Unknown],
        "started" => [.. StartedBands.All, Facet.Unknown],
        "sector" => [.. frameworks.Terms("sectors").Select(term => term.Code), Facet.Unknown],
        "evidence" => [.. frameworks.Terms("evidence-levels").Select(term => term.Code), Facet.Unknown],
        "freshness" => Freshness.All,
        "partner" => ["project-partner", "global-network", "neither"],
        _ => throw new ArgumentOutOfRangeException(nameof(facet)),
    };

    public bool Has(Facet facet, string value) => facet.IsTree ? value is Facet.Unknown or Facet.Worldwide || places.Find(value) is not null : Of(facet).Contains(value);

    public Dictionary<Facet, Dictionary<string, PostingSet>> Index(List<IndexedEntry> entries, DateTime now)
    {
        var index = new Dictionary<Facet, Dictionary<string, PostingSet>>();
        var aimOf = frameworks.Hopes.ToDictionary(hope => hope.Code, hope => hope.Parent!.Code);
        foreach (var aim in frameworks.Aims) aimOf[aim.Code] = aim.Code;
        var lineages = places.All.ToDictionary(place => place.Code, place => place.Code == PlaceTree.World ? [place.Code, Facet.Worldwide] : place.Lineage().Select(node => node.Code).ToArray(), StringComparer.OrdinalIgnoreCase);
        foreach (var facet in Facet.All)
        {
            var lists = Of(facet).ToDictionary(value => value, _ => new List<int>(), StringComparer.OrdinalIgnoreCase);
            for (var at = 0; at < entries.Count; at++)
                foreach (var value in Borne(facet, entries[at], aimOf, lineages, now))
                    if (lists.TryGetValue(value, out var list) && (list.Count == 0 || list[^1] != at)) list.Add(at);
            index[facet] = lists.ToDictionary(pair => pair.Key, pair => new PostingSet(pair.Value, entries.Count), StringComparer.OrdinalIgnoreCase);
        }
        return index;
    }

    static IEnumerable<string> Borne(Facet facet, IndexedEntry entry, Dictionary<string, string> aimOf, Dictionary<string, string[]> lineages, DateTime now) => facet.Key switch
    {
        "hope" => OrUnknown(entry.Hopes),
        "aim" => OrUnknown(entry.Hopes.Select(hope => aimOf.GetValueOrDefault(hope)).OfType<string>()),
        "place" => OrUnknown(entry.Places.SelectMany(code => lineages.GetValueOrDefault(code, []))),
        "owner" => OrUnknown(entry.OwnerKinds),
        "stage" => [entry.Stage ?? Facet.Unknown],
        "started" => [entry.Started is { } year ? StartedBands.Of(year) : Facet.Unknown],
        "sector" => OrUnknown(entry.Sectors),
        "evidence" => [entry.Evidence ?? Facet.Unknown],
        "freshness" => [Freshness.Of(entry.ConfirmedAt, now)],
        "partner" => [entry.Partner ?? "neither"],
        _ => throw new ArgumentOutOfRangeException(nameof(facet)),
    };

    static IEnumerable<string> OrUnknown(IEnumerable<string> values)
    {
        var any = false;
        foreach (var value in values)
        {
            any = true;
            yield return value;
        }
        if (!any) yield return Facet.Unknown;
    }
}
