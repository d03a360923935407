using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Places;

/// <summary>A place in the tree of the world. Countries and regions come with Fusion; areas and localities are added by packs and hosts.</summary>
internal sealed class Place : IEntityTypeConfiguration<Place>
{
    public PlaceId Id { get; init; }

    /// <summary>M49 for regions, ISO 3166-1 alpha-2 for countries, otherwise lower-case letters, digits and hyphens.</summary>
    public required string Code { get; init; }

    public string? ParentCode { get; set; }

    public PlaceLevel Level { get; set; }

    /// <summary>Empty for built-in places, whose names come from the runtime in the reader's language.</summary>
    public Localised Name { get; set; } = Localised.None;

    public string? Note { get; set; }

    public string Pack { get; set; } = "";

    public bool IsSynthetic { get; set; }

    public void Configure(EntityTypeBuilder<Place> builder)
    {
        builder.ToTable("places_places");
        builder.Property(place => place.Code).HasMaxLength(80);
        builder.Property(place => place.ParentCode).HasMaxLength(80);
        builder.HasIndex(place => place.Code).IsUnique();
        builder.Property(place => place.Level).HasConversion<string>().HasMaxLength(10);
    }
}

internal readonly record struct PlaceId(Guid Value) : ITypedId;
