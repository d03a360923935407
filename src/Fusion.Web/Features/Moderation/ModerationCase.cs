using Fusion.Web.Features.Moderation.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Moderation;

/// <summary>Something that waits for a host or weaver to decide, and afterwards what was decided and why.</summary>
internal sealed class ModerationCase : IEntityTypeConfiguration<ModerationCase>
{
    /// <summary>How long what leads to whoever sent it is kept once it is decided.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public Guid Id { get; init; }

    public CaseKind Kind { get; init; }

    /// <summary>The record that it is about; null for one that is not there yet.</summary>
    public Guid? SubjectId { get; init; }

    public string Title { get; set; } = "";

    /// <summary>What is suggested, as JSON that the feature of its kind reads; empty once it was refused.</summary>
    public string Payload { get; set; } = "";

    /// <summary>What whoever sent it says to those who decide. Never public.</summary>
    public string Words { get; set; } = "";

    /// <summary>Who sent it; null once they have left.</summary>
    public Guid? AccountId { get; set; }

    public Guid? Pseudonym { get; set; }

    /// <summary>The organisation that they acted for; empty for themselves.</summary>
    public string By { get; init; } = "";

    public DateTime At { get; init; }

    public CaseDecision? Decision { get; set; }

    public RefusalReason? Reason { get; set; }

    /// <summary>What those who decided say about it. Public.</summary>
    public string Note { get; set; } = "";

    public DateTime? DecidedAt { get; set; }

    /// <summary>The record that came of it.</summary>
    public Guid? ResultId { get; set; }

    public void Configure(EntityTypeBuilder<ModerationCase> builder)
    {
        builder.ToTable("moderation_cases");
        builder.Property(found => found.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(found => found.Title).HasMaxLength(300);
        builder.Property(found => found.Words).HasMaxLength(2000);
        builder.Property(found => found.By).HasMaxLength(120);
        builder.Property(found => found.Decision).HasConversion<string>().HasMaxLength(20);
        builder.Property(found => found.Reason).HasConversion<string>().HasMaxLength(20);
        builder.Property(found => found.Note).HasMaxLength(500);
        builder.HasIndex(found => new { found.Decision, found.At });
        builder.HasIndex(found => new { found.Decision, found.DecidedAt });
        builder.HasIndex(found => new { found.AccountId, found.Decision });
    }
}

internal enum CaseDecision { Accepted, Refused }

/// <summary>Why something was not taken in; the screen has a sentence for each.</summary>
internal enum RefusalReason { NotAboutEducation, NoSource, NotTrue, Duplicate, Advertising, PersonalData, Harmful, Unclear }
