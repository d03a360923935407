using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Suggestions;

/// <summary>What somebody told the host about a page. It holds no more than what they wrote, and is seen by the host only.</summary>
internal sealed class Suggestion : IEntityTypeConfiguration<Suggestion>
{
    public Guid Id { get; init; }

    /// <summary>Path of the page that it is about; empty for something new.</summary>
    public string About { get; init; } = "";

    public string Text { get; init; } = "";

    public string Source { get; init; } = "";

    public DateTime At { get; init; }

    public DateTime? DealtWithAt { get; set; }

    public void Configure(EntityTypeBuilder<Suggestion> builder)
    {
        builder.ToTable("suggestions_suggestions");
        builder.Property(suggestion => suggestion.About).HasMaxLength(300);
        builder.Property(suggestion => suggestion.Text).HasMaxLength(3000);
        builder.Property(suggestion => suggestion.Source).HasMaxLength(500);
        builder.HasIndex(suggestion => new { suggestion.DealtWithAt, suggestion.At });
    }
}
