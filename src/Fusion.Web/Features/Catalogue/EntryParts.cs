using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Catalogue;

/// <summary>An address on the web that belongs to an entry.</summary>
internal sealed class EntryLink : IEntityTypeConfiguration<EntryLink>
{
    public EntryId EntryId { get; init; }

    public int Position { get; init; }

    public required string Url { get; init; }

    public string? Label { get; init; }

    public string? Note { get; init; }

    public void Configure(EntityTypeBuilder<EntryLink> builder)
    {
        builder.ToTable("catalogue_links");
        builder.HasKey(link => new { link.EntryId, link.Position });
    }
}

/// <summary>A figure or date about an entry, with its source and that source's year.</summary>
internal sealed class EntryFact : IEntityTypeConfiguration<EntryFact>
{
    public EntryId EntryId { get; init; }

    public int Position { get; init; }

    public required string What { get; init; }

    /// <summary>As printed: a number, a range, a share; null when the source gives a trend and no figure.</summary>
    public string? Value { get; init; }

    public string? Unit { get; init; }

    /// <summary>Empty for what somebody told here, with a <see cref="SourceText"/>.</summary>
    public required string SourceSlug { get; init; }

    /// <summary>Where the figure is from, in the words of whoever told it.</summary>
    public string? SourceText { get; init; }

    public int? Year { get; init; }

    public string? Note { get; init; }

    public void Configure(EntityTypeBuilder<EntryFact> builder)
    {
        builder.ToTable("catalogue_facts");
        builder.Property(fact => fact.SourceText).HasMaxLength(300);
        builder.HasKey(fact => new { fact.EntryId, fact.Position });
    }
}

/// <summary>One line of what is told about an entry, under the heading of its kind.</summary>
internal sealed class EntryPoint : IEntityTypeConfiguration<EntryPoint>
{
    public EntryId EntryId { get; init; }

    public int Position { get; init; }

    public PointKind Kind { get; init; }

    public required Localised Text { get; init; }

    public string? SourceSlug { get; init; }

    public void Configure(EntityTypeBuilder<EntryPoint> builder)
    {
        builder.ToTable("catalogue_points");
        builder.HasKey(point => new { point.EntryId, point.Position });
        builder.Property(point => point.Kind).HasConversion<string>().HasMaxLength(20);
    }
}

/// <summary>In the order in which an entry's page tells them.</summary>
internal enum PointKind { Quote, Problem, Did, Analogy, How, Part, Decides, Method, Legitimacy, Leadership, Voice, Suits, Works, Fails, TradeOff, Question, Signal, Advice, Partner }

/// <summary>A body that has to do with an entry: leads it, takes part, or published it.</summary>
internal sealed class EntryOrganisation : IEntityTypeConfiguration<EntryOrganisation>
{
    public EntryId EntryId { get; init; }

    public OrganisationId OrganisationId { get; init; }

    public void Configure(EntityTypeBuilder<EntryOrganisation> builder)
    {
        builder.ToTable("catalogue_organisations");
        builder.HasKey(link => new { link.EntryId, link.OrganisationId });
        builder.HasIndex(link => link.OrganisationId);
    }
}
