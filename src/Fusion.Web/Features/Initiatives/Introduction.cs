using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Initiatives;

/// <summary>One person asks another, who tried something, for a word. Only the two of them see it; neither sees more of the other than what they write.</summary>
internal sealed class Introduction : IEntityTypeConfiguration<Introduction>
{
    public Guid Id { get; init; }

    public Guid FromId { get; init; }

    public Guid ToId { get; init; }

    /// <summary>Path and title of what it is about.</summary>
    public string AboutPath { get; init; } = "";

    public string About { get; init; } = "";

    public string Text { get; init; } = "";

    public DateTime At { get; init; }

    public string Answer { get; set; } = "";

    public DateTime? AnsweredAt { get; set; }

    public bool? Accepted { get; set; }

    public void Configure(EntityTypeBuilder<Introduction> builder)
    {
        builder.ToTable("initiatives_introductions");
        builder.Property(introduction => introduction.AboutPath).HasMaxLength(250);
        builder.Property(introduction => introduction.About).HasMaxLength(EnquiryText.MostQuestion);
        builder.Property(introduction => introduction.Text).HasMaxLength(EnquiryText.Most);
        builder.Property(introduction => introduction.Answer).HasMaxLength(EnquiryText.Most);
        builder.HasIndex(introduction => new { introduction.ToId, introduction.At });
        builder.HasIndex(introduction => new { introduction.FromId, introduction.At });
    }
}
