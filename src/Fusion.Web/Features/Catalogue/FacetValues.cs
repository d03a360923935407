using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;

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

    /// <summary>The values numbered, for one making of the index.</summary>
    public FacetNumbers Numbered() => new(Facet.All.Select(facet => Of(facet)), frameworks.Hopes.ToDictionary(hope => hope.Code, hope => hope.Parent!.Code), frameworks.Aims.Select(aim => aim.Code), places);
}
