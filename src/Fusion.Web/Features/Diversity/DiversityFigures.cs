using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Diversity;

/// <summary>The figures as they are shown: counted anew only when at least five people answered, changed or left since, so that nobody subtracts the figures of yesterday. One row.</summary>
internal sealed class DiversityFigures : IEntityTypeConfiguration<DiversityFigures>
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>Whether everybody may see them, as the host chose.</summary>
    public bool IsPublic { get; set; }

    /// <summary>When they were counted; null before.</summary>
    public DateTime? At { get; set; }

    /// <summary>Of the people that the figures count, how many took their answers back or left since.</summary>
    public int Gone { get; set; }

    /// <summary>How many answered each question how: by question, then by code; the empty code for those who did not say. As JSON.</summary>
    public string Counts { get; set; } = "{}";

    public IReadOnlyDictionary<string, Dictionary<string, int>> Read() => JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, int>>>(Counts) ?? [];

    public void Configure(EntityTypeBuilder<DiversityFigures> builder)
    {
        builder.ToTable("diversity_figures");
        builder.Property(figures => figures.Id).ValueGeneratedNever();
    }
}
