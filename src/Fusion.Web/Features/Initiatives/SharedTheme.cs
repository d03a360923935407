using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Initiatives;

/// <summary>A question that several members work at, each with an enquiry of their own: read together, first wide, then narrow.</summary>
internal sealed class SharedTheme : IEntityTypeConfiguration<SharedTheme>
{
    public Guid Id { get; init; }

    public string Slug { get; set; } = "";

    public string Title { get; set; } = "";

    public string Language { get; set; } = "en";

    public string Question { get; set; } = "";

    public string Why { get; set; } = "";

    public string Friend { get; set; } = "";

    public ThemeKind Kind { get; set; }

    public ThemePhase Phase { get; set; }

    public DateOnly? Begins { get; set; }

    public DateOnly? Ends { get; set; }

    /// <summary>Who comes together, one kind of group on a line with how many of it: <c>Learners: 150</c>.</summary>
    public string Groups { get; set; } = "";

    /// <summary>What came of it: prototypes, recommendations.</summary>
    public string Results { get; set; } = "";

    public DateOnly? ReviewOn { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public bool IsSynthetic { get; set; }

    public string Path => $"/pilots/themes/{Slug}";

    /// <summary>The kinds of group with how many of each.</summary>
    public IReadOnlyList<(string Group, int People)> Mix => [.. Groups.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(GroupIn).OfType<(string, int)>()];

    /// <summary>A line of <see cref="Groups"/>; null where it is none.</summary>
    public static (string Group, int People)? GroupIn(string line) =>
        line.LastIndexOf(':') is var at and > 0 && int.TryParse(line[(at + 1)..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people > 0 ? (line[..at].Trim(), people) : null;

    public void Configure(EntityTypeBuilder<SharedTheme> builder)
    {
        builder.ToTable("initiatives_themes");
        builder.Property(theme => theme.Slug).HasMaxLength(80);
        builder.Property(theme => theme.Title).HasMaxLength(EnquiryText.MostName);
        builder.Property(theme => theme.Language).HasMaxLength(2);
        builder.Property(theme => theme.Question).HasMaxLength(EnquiryText.MostQuestion);
        builder.Property(theme => theme.Why).HasMaxLength(EnquiryText.Most);
        builder.Property(theme => theme.Friend).HasMaxLength(EnquiryText.MostName);
        builder.Property(theme => theme.Kind).HasConversion<string>().HasMaxLength(10);
        builder.Property(theme => theme.Groups).HasMaxLength(EnquiryText.Most);
        builder.Property(theme => theme.Results).HasMaxLength(EnquiryText.Most);
        builder.Property(theme => theme.Phase).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(theme => theme.Slug).IsUnique();
    }
}

/// <summary>A question over years; a lab, where mixed groups work at it for a time; a hack, which has a week.</summary>
internal enum ThemeKind { Theme, Lab, Hack }

/// <summary>Many approaches while the problem is many-sided; then what helps everywhere is kept.</summary>
internal enum ThemePhase { Diverge, Converge }

/// <summary>When a theme was looked at again: what is kept, what is stopped, and which phase comes next.</summary>
internal sealed class ThemeReview : IEntityTypeConfiguration<ThemeReview>
{
    public Guid Id { get; init; }

    public Guid ThemeId { get; init; }

    public DateTime At { get; init; }

    public string Keep { get; init; } = "";

    public string Stop { get; init; } = "";

    /// <summary>What the questions and what was learned say as one.</summary>
    public string AsOne { get; init; } = "";

    /// <summary>What the critical friend asks of all of them.</summary>
    public string FriendAsks { get; init; } = "";

    public ThemePhase Phase { get; init; }

    public void Configure(EntityTypeBuilder<ThemeReview> builder)
    {
        builder.ToTable("initiatives_theme_reviews");
        builder.Property(review => review.Keep).HasMaxLength(EnquiryText.Most);
        builder.Property(review => review.Stop).HasMaxLength(EnquiryText.Most);
        builder.Property(review => review.AsOne).HasMaxLength(EnquiryText.Most);
        builder.Property(review => review.FriendAsks).HasMaxLength(EnquiryText.Most);
        builder.Property(review => review.Phase).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(review => new { review.ThemeId, review.At });
    }
}
