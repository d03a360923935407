using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Features.Catalogue;

/// <summary>An entry as a pack gives it, with its parts.</summary>
internal sealed class EntryRow
{
    public required PackRow At { get; init; }
    public required string Key { get; init; }
    public required EntryKind Kind { get; init; }
    public required Localised Title { get; init; }
    public required Localised Summary { get; init; }
    public required int? Number { get; init; }
    public required List<string> Places { get; init; }
    public required string? PlaceBasis { get; init; }
    public required string? Stage { get; init; }
    public required List<string> OwnerKinds { get; init; }
    public required int? Started { get; init; }
    public required List<string> Hopes { get; init; }
    public required string? Partner { get; init; }
    public required string? Featured { get; init; }
    public required List<string> Sectors { get; init; }
    public required string? Evidence { get; init; }
    public required List<string> Organisations { get; init; }
    public required int? Published { get; init; }
    public required string? Form { get; init; }
    public required Localised CameOf { get; init; }
    public required string Source { get; init; }
    public List<PackRow> Links { get; } = [];
    public List<PackRow> Facts { get; } = [];
    public List<(PackRow At, PointKind Kind)> Points { get; } = [];

    public static EntryRow Read(PackRow row, PackReading reading) => new()
    {
        At = row,
        Key = row.Key("key"),
        Kind = row.OneOf("kind", "innovation", "story", "resource") switch { "story" => EntryKind.Story, "resource" => EntryKind.Resource, _ => EntryKind.Innovation },
        Title = row.Localised("title"),
        Summary = row.Localised("summary"),
        Number = row.Whole("number", 1, 1_000_000),
        Places = reading.ReferAll(row, "places", "places"),
        PlaceBasis = row.OneOf("place_basis", "name", "url", "text"),
        Stage = reading.Refer(row, "stage", "stages"),
        OwnerKinds = reading.ReferAll(row, "owner_kinds", "owner-kinds"),
        Started = row.Whole("started", 1000, 2200),
        Hopes = reading.ReferAll(row, "hopes", "aims-and-hopes"),
        Partner = row.OneOf("partner", "project-partner", "global-network"),
        Featured = row.OneOf("featured", "spotlight", "highlight"),
        Sectors = reading.ReferAll(row, "sectors", "sectors"),
        Evidence = reading.Refer(row, "evidence", "evidence-levels"),
        Organisations = reading.ReferAll(row, "organisations", "organisations"),
        Published = row.Whole("published", 1000, 2200),
        Form = row.OneOf("form", "publication", "commission"),
        CameOf = row.Localised("came_of"),
        Source = reading.Refer(row, "source", "sources") ?? "",
    };

    public string Digest()
    {
        var digest = new RowDigest().Add(At);
        foreach (var part in Links.Concat(Facts).Concat(Points.Select(point => point.At))) digest.Add(part);
        return digest.ToString();
    }
}
