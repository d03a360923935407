using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Directory;

/// <summary>A body that takes part. It can be listed before it has joined, with the source that names it.</summary>
internal sealed class Organisation : IEntityTypeConfiguration<Organisation>
{
    public OrganisationId Id { get; init; }

    public required string Slug { get; set; }

    public string Name { get; set; } = "";

    public string SortKey { get; set; } = "";

    /// <summary>Code of the framework organisation-kinds; null when not known.</summary>
    public string? Kind { get; set; }

    public string? PlaceCode { get; set; }

    public string? Url { get; set; }

    public OrganisationId? PartOfId { get; set; }

    public string? SourceSlug { get; set; }

    public string? Note { get; set; }

    /// <summary>When the body took over its own profile; null while it is listed unclaimed.</summary>
    public DateTime? ClaimedAt { get; set; }

    public DateTime? ConfirmedAt { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    public string Pack { get; set; } = "";

    public string? PackKey { get; set; }

    public string Digest { get; set; } = "";

    public bool IsSynthetic { get; set; }

    /// <summary>Counts edits, so that of two people who edit at once the second is shown both versions.</summary>
    public int Version { get; set; }

    /// <summary>The fields that people wrote here, divided by <c>|</c>: a pack that is loaded again leaves them alone (ADR 12).</summary>
    public string EditedFields { get; set; } = "";

    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("directory_organisations");
        builder.Property(organisation => organisation.Slug).HasMaxLength(80);
        builder.Property(organisation => organisation.Version).IsConcurrencyToken();
        builder.HasIndex(organisation => organisation.Slug).IsUnique();
        builder.Property(organisation => organisation.Name).HasMaxLength(300);
        builder.Property(organisation => organisation.SortKey).HasMaxLength(100);
        builder.HasIndex(organisation => new { organisation.Pack, organisation.PackKey });
        builder.HasIndex(organisation => organisation.PartOfId);
    }
}
