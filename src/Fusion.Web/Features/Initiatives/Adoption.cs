using Fusion.Web.Features.Catalogue.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Initiatives;

/// <summary>That somebody tries an innovation too: from whom they have it, what they changed and why, and how it went on.</summary>
internal sealed class Adoption : IEntityTypeConfiguration<Adoption>
{
    public Guid Id { get; init; }

    public EntryId EntryId { get; init; }

    public Moderation Moderation { get; set; }

    public AdoptionState State { get; set; }

    public string Team { get; set; } = "";

    public string? Place { get; set; }

    public string? Sector { get; set; }

    /// <summary>From whom they have it; null for those who have it from the catalogue.</summary>
    public Guid? FromId { get; set; }

    public string Changed { get; set; } = "";

    public string Why { get; set; } = "";

    public string Language { get; set; } = "en";

    public DateOnly Since { get; set; }

    public Guid? OwnerId { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public string? Pack { get; set; }

    public string? PackKey { get; set; }

    public bool IsSynthetic { get; set; }

    public void Configure(EntityTypeBuilder<Adoption> builder)
    {
        builder.ToTable("initiatives_adoptions");
        builder.Property(adoption => adoption.Moderation).HasConversion<string>().HasMaxLength(10);
        builder.Property(adoption => adoption.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(adoption => adoption.Team).HasMaxLength(EnquiryText.MostName);
        builder.Property(adoption => adoption.Place).HasMaxLength(80);
        builder.Property(adoption => adoption.Sector).HasMaxLength(80);
        builder.Property(adoption => adoption.Changed).HasMaxLength(EnquiryText.Most);
        builder.Property(adoption => adoption.Why).HasMaxLength(EnquiryText.Most);
        builder.Property(adoption => adoption.Language).HasMaxLength(2);
        builder.Property(adoption => adoption.Pack).HasMaxLength(80);
        builder.Property(adoption => adoption.PackKey).HasMaxLength(80);
        builder.HasIndex(adoption => new { adoption.EntryId, adoption.Moderation, adoption.Since });
        builder.HasIndex(adoption => new { adoption.OwnerId, adoption.Moderation });
        builder.HasIndex(adoption => adoption.Moderation);
        builder.HasIndex(adoption => new { adoption.Pack, adoption.PackKey });
    }
}

/// <summary>Trying it, doing it as it is, doing it changed, or no longer: to give up is as good to know as to go on.</summary>
internal enum AdoptionState { Trying, Adopted, Adapted, Abandoned }

/// <summary>How an adoption went on.</summary>
internal sealed class AdoptionStep : IEntityTypeConfiguration<AdoptionStep>
{
    public Guid Id { get; init; }

    public Guid AdoptionId { get; init; }

    public AdoptionState State { get; init; }

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<AdoptionStep> builder)
    {
        builder.ToTable("initiatives_adoption_steps");
        builder.Property(step => step.State).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(step => new { step.AdoptionId, step.At });
    }
}
