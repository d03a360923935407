using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Catalogue;

/// <summary>An item of the catalogue. What is not known is null or empty, is shown as not known, and is never guessed.</summary>
internal sealed class Entry : IEntityTypeConfiguration<Entry>
{
    public EntryId Id { get; init; }

    public required string Slug { get; set; }

    public EntryKind Kind { get; set; }

    public Localised Title { get; set; } = Localised.None;

    public Localised Summary { get; set; } = Localised.None;

    /// <summary>More about it, in the safe part of Markdown.</summary>
    public Localised Body { get; set; } = Localised.None;

    public string SortKey { get; set; } = "";

    /// <summary>Position in the source's own list.</summary>
    public int? Number { get; set; }

    public List<string> Places { get; set; } = [];

    public string? PlacePrinted { get; set; }

    /// <summary>How the place is known: from the <c>name</c>, the <c>text</c>, or only the <c>url</c>.</summary>
    public string? PlaceBasis { get; set; }

    /// <summary>Code of the framework stages. Age is another thing: see <see cref="Started"/>.</summary>
    public string? Stage { get; set; }

    public List<string> OwnerKinds { get; set; } = [];

    public string? LedBy { get; set; }

    public int? Started { get; set; }

    public List<string> Hopes { get; set; } = [];

    public List<string> Sectors { get; set; } = [];

    /// <summary><c>project-partner</c> or <c>global-network</c>; null for everybody else.</summary>
    public string? Partner { get; set; }

    /// <summary><c>spotlight</c> or <c>highlight</c>.</summary>
    public string? Featured { get; set; }

    /// <summary>Code of the framework evidence-levels.</summary>
    public string? Evidence { get; set; }

    public string? Author { get; set; }

    public string? Publisher { get; set; }

    public int? Published { get; set; }

    /// <summary>What sort of resource it is, where that is known: <c>publication</c>, or <c>commission</c>, a body that was set up to look into something and to report.</summary>
    public string? Form { get; set; }

    /// <summary>The set that it can be read as one of.</summary>
    public string? Series { get; set; }

    /// <summary>By which it is ordered from its publisher.</summary>
    public string? OrderNumber { get; set; }

    /// <summary>What has come of it since, in the safe part of Markdown.</summary>
    public Localised CameOf { get; set; } = Localised.None;

    public string SourceSlug { get; set; } = "";

    /// <summary>Where what people wrote here is known from, in their words; what a pack brings has a <see cref="SourceSlug"/>.</summary>
    public string? SourceText { get; set; }

    public string? Note { get; set; }

    /// <summary>Folded tokens of the title and of what else is said, computed once when it is written: see <see cref="Platform.Search.SearchText"/>.</summary>
    public string SearchText { get; set; } = "";

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

    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.ToTable("catalogue_entries");
        builder.Property(entry => entry.Slug).HasMaxLength(80);
        builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(12);
        builder.HasIndex(entry => new { entry.Kind, entry.Slug }).IsUnique();
        builder.Property(entry => entry.Body).HasDefaultValue(Localised.None);
        builder.Property(entry => entry.CameOf).HasDefaultValue(Localised.None);
        builder.Property(entry => entry.SourceText).HasMaxLength(500);
        builder.Property(entry => entry.Form).HasMaxLength(20);
        builder.Property(entry => entry.Series).HasMaxLength(200);
        builder.Property(entry => entry.OrderNumber).HasMaxLength(60);
        builder.HasIndex(entry => entry.Form);
        builder.Property(entry => entry.Version).IsConcurrencyToken();
        builder.Property(entry => entry.SortKey).HasMaxLength(100);
        builder.HasIndex(entry => new { entry.Pack, entry.PackKey });
    }
}
