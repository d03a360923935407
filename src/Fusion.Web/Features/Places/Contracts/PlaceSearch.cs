namespace Fusion.Web.Features.Places.Contracts;

/// <summary>Places as people name them in a form.</summary>
internal static class PlaceSearch
{
    static readonly string[] Languages = ["en", "fr", "ar"];

    /// <summary>The place with this code or this name in any language; a code goes before names, a larger place before a smaller one. Null where none has it.</summary>
    public static PlaceNode? Named(this PlaceTree places, string text)
    {
        var wanted = text.Trim();
        if (wanted.Length == 0) return null;
        if (places.Find(wanted) is { } known) return known;
        return places.All.Where(place => Languages.Any(language => string.Equals(place.Name(language), wanted, StringComparison.OrdinalIgnoreCase))).MinBy(place => place.Level);
    }

    /// <summary>How near two places are: 3 in the same place or one within the other below a country, 2 in the same area, 1 in the same country, 0 otherwise.</summary>
    public static int Nearness(this PlaceTree places, string? left, string? right)
    {
        if (left is null || right is null || places.Find(left) is not { } one || places.Find(right) is not { } other) return 0;
        if (one.Code == other.Code) return one.Level >= PlaceLevel.Country ? 3 : 0;
        var shared = one.Lineage().Select(place => place.Code).Intersect(other.Lineage().Select(place => place.Code), StringComparer.OrdinalIgnoreCase).LastOrDefault();
        return shared is null ? 0 : places.Find(shared)!.Level switch { PlaceLevel.Locality => 3, PlaceLevel.Area => 2, PlaceLevel.Country => 1, _ => 0 };
    }
}
