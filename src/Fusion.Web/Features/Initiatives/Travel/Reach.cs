using Fusion.Web.Features.Places.Contracts;

namespace Fusion.Web.Features.Initiatives.Travel;

/// <summary>A place that an innovation has come to.</summary>
/// <param name="Since">When the first began there.</param>
internal sealed record Reach(PlaceNode Place, DateOnly Since, int Begun, int Going)
{
    /// <summary>The places in the order in which it came there; who told no place is not among them.</summary>
    public static IReadOnlyList<Reach> Of(IReadOnlyList<Adoption> adoptions, PlaceTree places) =>
    [
        .. adoptions.GroupBy(adoption => places.Find(adoption.Place ?? "")).Where(group => group.Key is not null)
            .Select(group => new Reach(group.Key!, group.Min(adoption => adoption.Since), group.Count(), group.Count(adoption => adoption.State != AdoptionState.Abandoned)))
            .OrderBy(reach => reach.Since).ThenBy(reach => reach.Place.Code, StringComparer.Ordinal),
    ];
}
