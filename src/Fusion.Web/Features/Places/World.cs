using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Features.Places;

/// <summary>The places that come with Fusion: the world, the UN M49 regions and the ISO 3166-1 countries. Where disputed and supranational places stand is told in ADR 5.</summary>
internal static class World
{
    public static IReadOnlyList<WorldPlace> Places { get; } = Read();

    static List<WorldPlace> Read()
    {
        using var reader = new StreamReader(typeof(World).Assembly.GetManifestResourceStream("Fusion.Web.Features.Places.world.csv")!);
        return [.. Csv.Read(reader.ReadToEnd(), out _).Skip(1).Select(row => new WorldPlace(row[0], row[1].Length == 0 ? null : row[1], Enum.Parse<PlaceLevel>(row[2], ignoreCase: true), row[3], row[4], row[5], row[6]))];
    }
}

/// <param name="Code">M49 for regions, ISO 3166-1 alpha-2 for countries.</param>
/// <param name="Name">English name, for where the runtime knows none.</param>
internal sealed record WorldPlace(string Code, string? ParentCode, PlaceLevel Level, string Iso3, string M49, string Name, string Note);
