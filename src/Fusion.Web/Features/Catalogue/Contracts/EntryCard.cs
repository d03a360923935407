using Fusion.Web.Platform;

namespace Fusion.Web.Features.Catalogue.Contracts;

/// <summary>What a list shows of an entry.</summary>
internal sealed record EntryCard
{
    public required EntryId Id { get; init; }
    public required EntryKind Kind { get; init; }
    public required string Slug { get; init; }
    public required Localised Title { get; init; }
    public required Localised Summary { get; init; }
    public Localised Body { get; init; } = Localised.None;
    public string? SourceText { get; init; }
    public required int? Number { get; init; }
    public required List<string> Places { get; init; }
    public required string? PlacePrinted { get; init; }
    public required string? PlaceBasis { get; init; }
    public required string? Stage { get; init; }
    public required List<string> OwnerKinds { get; init; }
    public required string? LedBy { get; init; }
    public required int? Started { get; init; }
    public required List<string> Hopes { get; init; }
    public required List<string> Sectors { get; init; }
    public required string? Partner { get; init; }
    public required string? Featured { get; init; }
    public required string? Evidence { get; init; }
    public required string? Author { get; init; }
    public required string? Publisher { get; init; }
    public required int? Published { get; init; }
    public string? Form { get; init; }
    public string? Series { get; init; }
    public string? OrderNumber { get; init; }
    public Localised CameOf { get; init; } = Localised.None;
    public required string SourceSlug { get; init; }
    public required string? Note { get; init; }
    public required DateTime? ConfirmedAt { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required DateTime UpdatedAt { get; init; }
    public required bool IsSynthetic { get; init; }

    public string Path => $"/{Kind.Segment()}/{Slug}";
}
