using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Evidence;

/// <summary>What somebody found out about an innovation, in one place: with figures or as a story, good or bad.</summary>
internal sealed class Finding : IEntityTypeConfiguration<Finding>
{
    public FindingId Id { get; init; }

    public string Slug { get; set; } = "";

    public FindingState State { get; set; }

    public EntryId EntryId { get; init; }

    /// <summary>The enquiry that ended in it, by its permanent id.</summary>
    public Guid? EnquiryId { get; set; }

    public string Claim { get; set; } = "";

    /// <summary>Code of the language in which it was written.</summary>
    public string Language { get; set; } = "en";

    public FindingOutcome Outcome { get; set; }

    public StudyDesign Design { get; set; }

    public string Sample { get; set; } = "";

    /// <summary>How many people the figures or the story are about.</summary>
    public int? People { get; set; }

    public string? Place { get; set; }

    /// <summary>Code of the framework stages: whether it was new or settled where it was tried.</summary>
    public string? Stage { get; set; }

    public string? Sector { get; set; }

    /// <summary>Who tried it. Several findings of one team count as one when they are added up.</summary>
    public string Team { get; set; } = "";

    public Construct Construct { get; set; }

    /// <summary>What was measured, and with what.</summary>
    public string Measured { get; set; } = "";

    public FigureKind FigureKind { get; set; }

    /// <summary>The figures as they were reported, by the names of the form; empty for a story.</summary>
    public string Figures { get; set; } = "";

    public bool LowerIsBetter { get; set; }

    /// <summary>What <see cref="Estimate"/> is measured in; null for a story.</summary>
    public Measure? Measure { get; set; }

    public Family Family { get; set; }

    /// <summary>The effect on the scale on which it is pooled, turned so that above nothing is better.</summary>
    public double? Estimate { get; set; }

    public double? Variance { get; set; }

    /// <summary>Kinds of note that belong to the effect, by name, with commas.</summary>
    public string EffectNotes { get; set; } = "";

    public string Story { get; set; } = "";

    /// <summary>Whose words the story is, as they want to be called.</summary>
    public string Attribution { get; set; } = "";

    public Consent Consent { get; set; }

    public int? Year { get; set; }

    public string Source { get; set; } = "";

    public string? SourceUrl { get; set; }

    /// <summary>Who looked at the figures besides those who tried it; empty for nobody yet.</summary>
    public string CheckedBy { get; set; } = "";

    public string Cost { get; set; } = "";

    public int? Hours { get; set; }

    public string WorkedFor { get; set; } = "";

    public string NotFor { get; set; } = "";

    public string Conditions { get; set; } = "";

    public string Harm { get; set; } = "";

    /// <summary>The account that sent it; null for what came with a pack and after that account is gone.</summary>
    public Guid? ContributorId { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    public DateTime? PublishedAt { get; set; }

    public string? Pack { get; set; }

    public string? PackKey { get; set; }

    public bool IsSynthetic { get; set; }

    public string Path => $"/findings/{Slug}";

    /// <summary>Who sent it, and moderators.</summary>
    public bool MayBeChangedBy(Contributor person) => person.IsModerator || (ContributorId is { } owner && owner == person.Id);

    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("evidence_findings");
        foreach (var (name, most) in Lengths) builder.Property(name).HasMaxLength(most);
        builder.Property(finding => finding.State).HasConversion<string>().HasMaxLength(12);
        builder.Property(finding => finding.Outcome).HasConversion<string>().HasMaxLength(12);
        builder.Property(finding => finding.Design).HasConversion<string>().HasMaxLength(12);
        builder.Property(finding => finding.Construct).HasConversion<string>().HasMaxLength(12);
        builder.Property(finding => finding.FigureKind).HasConversion<string>().HasMaxLength(12);
        builder.Property(finding => finding.Measure).HasConversion<string>().HasMaxLength(16);
        builder.Property(finding => finding.Family).HasConversion<string>().HasMaxLength(12);
        builder.Property(finding => finding.Consent).HasConversion<string>().HasMaxLength(12);
        builder.HasIndex(finding => finding.Slug).IsUnique();
        builder.HasIndex(finding => new { finding.EntryId, finding.State, finding.UpdatedAt });
        builder.HasIndex(finding => new { finding.State, finding.PublishedAt, finding.Id });
        builder.HasIndex(finding => finding.EnquiryId);
        builder.HasIndex(finding => new { finding.ContributorId, finding.State });
        builder.HasIndex(finding => new { finding.Pack, finding.PackKey });
    }

    static readonly (string Name, int Most)[] Lengths =
    [
        (nameof(Slug), 80), (nameof(Claim), Longest.Claim), (nameof(Language), 2), (nameof(Sample), Longest.Line), (nameof(Place), 80), (nameof(Stage), 80), (nameof(Sector), 80), (nameof(Team), Longest.Name),
        (nameof(Measured), Longest.Name), (nameof(Figures), 1000), (nameof(EffectNotes), 200), (nameof(Story), Longest.Story), (nameof(Attribution), Longest.Name), (nameof(Source), Longest.Line), (nameof(SourceUrl), 500),
        (nameof(CheckedBy), Longest.Name), (nameof(Cost), Longest.Name), (nameof(WorkedFor), Longest.Text), (nameof(NotFor), Longest.Text), (nameof(Conditions), Longest.Text), (nameof(Harm), Longest.Text), (nameof(Pack), 80), (nameof(PackKey), 80),
    ];

    /// <summary>The most characters that each kind of text may have.</summary>
    internal static class Longest
    {
        public const int Claim = 300, Line = 300, Name = 120, Text = 1000, Story = 4000;
    }
}

/// <summary>Waiting for a moderator, public, taken back with its reason (and still readable), or not taken in.</summary>
internal enum FindingState { Waiting, Published, Withdrawn, Declined }

/// <summary>The sort of thing that was measured. Only findings on the same sort are added up.</summary>
internal enum Construct { Attainment, Attendance, Wellbeing, Engagement, Skills, Progression, Teaching, Other }

/// <summary>What people have in hand.</summary>
internal enum FigureKind { Story, Means, BeforeAfter, Counts, T, F, P, Effect, Correlation }

/// <summary>How it is known that the people in a story agree.</summary>
internal enum Consent { None, Own, Agreed, Anonymous }

/// <summary>That a finding was corrected, taken back or checked, when and why.</summary>
internal sealed class FindingChange : IEntityTypeConfiguration<FindingChange>
{
    public Guid Id { get; init; }

    public FindingId FindingId { get; init; }

    public DateTime At { get; init; }

    public FindingChangeKind Kind { get; init; }

    public string Reason { get; init; } = "";

    public void Configure(EntityTypeBuilder<FindingChange> builder)
    {
        builder.ToTable("evidence_changes");
        builder.Property(change => change.Kind).HasConversion<string>().HasMaxLength(12);
        builder.Property(change => change.Reason).HasMaxLength(Finding.Longest.Text);
        builder.HasIndex(change => new { change.FindingId, change.At });
    }
}

internal enum FindingChangeKind { Corrected, Withdrawn, Declined }
