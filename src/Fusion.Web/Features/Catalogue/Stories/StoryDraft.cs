using System.Text.Json;
using Fusion.Web.Features.Catalogue.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Catalogue.Stories;

/// <summary>A story that somebody writes along a guide, and that another reads before it is public. It stays beside the entry that it became, so that it can be put right in the same way.</summary>
internal sealed class StoryDraft : IEntityTypeConfiguration<StoryDraft>
{
    public const int MostTitle = 200, MostName = 120, MostSummary = 400, MostText = 3000;

    public Guid Id { get; init; }

    /// <summary>The account that writes it; null once that is gone.</summary>
    public Guid? WriterId { get; set; }

    public StoryState State { get; set; }

    public string Language { get; set; } = "en";

    public string Title { get; set; } = "";

    public string Summary { get; set; } = "";

    /// <summary>Who did what is told, as they want to be called.</summary>
    public string Who { get; set; } = "";

    public string? Place { get; set; }

    public List<string> Hopes { get; set; } = [];

    /// <summary>Somebody's own words, with who said them; may be empty.</summary>
    public string Quote { get; set; } = "";

    public string Problem { get; set; } = "";

    public string Did { get; set; } = "";

    public string Advice { get; set; } = "";

    /// <summary>JSON list of <see cref="StoryFigure"/>.</summary>
    public string Figures { get; set; } = "[]";

    /// <summary>Counts what was saved: a peer lets through what they have read and nothing newer.</summary>
    public int Revision { get; set; }

    /// <summary>What the last reader said to its writer.</summary>
    public string Answer { get; set; } = "";

    /// <summary>When a peer last let it through.</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>The entry that it became.</summary>
    public EntryId? EntryId { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public bool IsSynthetic { get; init; }

    public string Path => $"/contribute/story/{Id}";

    public IReadOnlyList<StoryFigure> AllFigures
    {
        get => JsonSerializer.Deserialize<List<StoryFigure>>(Figures)!;
        set => Figures = JsonSerializer.Serialize(value);
    }

    public void Configure(EntityTypeBuilder<StoryDraft> builder)
    {
        builder.ToTable("catalogue_story_drafts");
        builder.Ignore(draft => draft.AllFigures);
        builder.Property(draft => draft.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(draft => draft.Language).HasMaxLength(2);
        builder.Property(draft => draft.Title).HasMaxLength(MostTitle);
        builder.Property(draft => draft.Summary).HasMaxLength(MostSummary);
        builder.Property(draft => draft.Who).HasMaxLength(MostName);
        builder.Property(draft => draft.Place).HasMaxLength(80);
        builder.Property(draft => draft.Quote).HasMaxLength(MostSummary);
        foreach (var text in new[] { nameof(Problem), nameof(Did), nameof(Advice), nameof(Answer) }) builder.Property(text).HasMaxLength(MostText);
        builder.HasIndex(draft => new { draft.State, draft.UpdatedAt });
        builder.HasIndex(draft => draft.WriterId);
        builder.HasIndex(draft => draft.EntryId);
    }
}

/// <summary>With its writer; before the eyes of a peer; public.</summary>
internal enum StoryState { Writing, Waiting, Public }

/// <summary>A figure of a story with its year and where it is from, in its writer's words.</summary>
internal sealed record StoryFigure(string What, string Value, string Unit, int? Year, string Source);
