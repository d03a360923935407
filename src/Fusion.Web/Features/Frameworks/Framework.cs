using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Frameworks;

/// <summary>A scheme of terms: aims and hopes, skills, sectors, the glossary.</summary>
internal sealed class Framework : IEntityTypeConfiguration<Framework>
{
    public FrameworkId Id { get; init; }

    public required string Code { get; init; }

    public Localised Title { get; set; } = Localised.None;

    public Localised Description { get; set; } = Localised.None;

    public string? SourceSlug { get; set; }

    public string? Url { get; set; }

    public int Position { get; set; }

    public string Pack { get; set; } = "";

    public void Configure(EntityTypeBuilder<Framework> builder)
    {
        builder.ToTable("frameworks_frameworks");
        builder.Property(framework => framework.Code).HasMaxLength(80);
        builder.HasIndex(framework => framework.Code).IsUnique();
    }
}

/// <summary>One term of a framework.</summary>
internal sealed class Term : IEntityTypeConfiguration<Term>
{
    public TermId Id { get; init; }

    public FrameworkId FrameworkId { get; init; }

    public required string Code { get; init; }

    public string? ParentCode { get; set; }

    /// <summary>Its number in the framework, as printed (1, 10, 4.2); empty when it has none.</summary>
    public string Number { get; set; } = "";

    public int Position { get; set; }

    public Localised Label { get; set; } = Localised.None;

    /// <summary>A few words, for where there is little room; empty where the label is short enough.</summary>
    public Localised Short { get; set; } = Localised.None;

    public Localised Definition { get; set; } = Localised.None;

    public string? Hue { get; set; }

    public string? SourceSlug { get; set; }

    public string? Note { get; set; }

    public string Pack { get; set; } = "";

    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("frameworks_terms");
        builder.Property(term => term.Code).HasMaxLength(80);
        builder.Property(term => term.ParentCode).HasMaxLength(80);
        builder.HasIndex(term => new { term.FrameworkId, term.Code }).IsUnique();
    }
}

/// <summary>A link between two terms, mostly of different frameworks. Related and matching links hold in both directions.</summary>
internal sealed class TermLink : IEntityTypeConfiguration<TermLink>
{
    public TermId FromId { get; init; }

    public TermId ToId { get; init; }

    public TermRelation Relation { get; init; }

    public void Configure(EntityTypeBuilder<TermLink> builder)
    {
        builder.ToTable("frameworks_links");
        builder.HasKey(link => new { link.FromId, link.ToId, link.Relation });
        builder.Property(link => link.Relation).HasConversion<string>().HasMaxLength(12);
    }
}

internal readonly record struct FrameworkId(Guid Value) : ITypedId;

internal readonly record struct TermId(Guid Value) : ITypedId;
