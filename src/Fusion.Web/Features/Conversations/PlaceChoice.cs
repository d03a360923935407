using Fusion.Web.Features.Places.Contracts;

namespace Fusion.Web.Features.Conversations;

/// <summary>The places that people of a conversation choose from: those within its own, or countries.</summary>
internal static class PlaceChoice
{
    public static IReadOnlyList<PlaceNode> For(PlaceTree places, string? code) =>
        code is not null && places.Find(code) is { } own && own.Level >= PlaceLevel.Country
            ? [own, .. own.Children()]
            : [.. places.All.Where(place => place.Level == PlaceLevel.Country).OrderBy(place => place.Name(), StringComparer.Create(System.Globalization.CultureInfo.CurrentUICulture, System.Globalization.CompareOptions.None)).ThenBy(place => place.Code, StringComparer.Ordinal)];
}
