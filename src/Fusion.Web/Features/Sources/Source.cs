using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Sources;

/// <summary>Where a claim comes from: a report, a law, a web page. Every fact names one.</summary>
internal sealed class Source : IEntityTypeConfiguration<Source>
{
    public SourceId Id { get; init; }

    public required string Slug { get; init; }

    public string Title { get; set; } = "";

    public string? Publisher { get; set; }

    public int? Year { get; set; }

    public string? Url { get; set; }

    public string Kind { get; set; } = "other";

    public string? Note { get; set; }

    public string Pack { get; set; } = "";

    public bool IsSynthetic { get; set; }

    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.ToTable("sources_sources");
        builder.Property(source => source.Slug).HasMaxLength(80);
        builder.HasIndex(source => source.Slug).IsUnique();
        builder.Property(source => source.Title).HasMaxLength(500);
    }
}

internal readonly record struct SourceId(Guid Value) : ITypedId;
