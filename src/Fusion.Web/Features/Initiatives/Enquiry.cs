using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Initiatives.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Initiatives;

/// <summary>A question that somebody tries to answer by trying something small. Every text remembers why and how, not only who and what.</summary>
internal sealed class Enquiry : IEntityTypeConfiguration<Enquiry>
{
    public EnquiryId Id { get; init; }

    public string Slug { get; set; } = "";

    public Moderation Moderation { get; set; }

    public EnquiryState State { get; set; }

    public string Language { get; set; } = "en";

    public string Question { get; set; } = "";

    public string Why { get; set; } = "";

    /// <summary>The theory of change, in five parts: how it is now, what we do, what changes by that, what it is all for, and what must hold for it.</summary>
    public string Situation { get; set; } = "";

    public string Steps { get; set; } = "";

    public string Change { get; set; } = "";

    public string Aim { get; set; } = "";

    public string Assumptions { get; set; } = "";

    public List<string> Hopes { get; set; } = [];

    public Guid? ThemeId { get; set; }

    public EntryId? EntryId { get; set; }

    public Track Track { get; set; }

    public string? Place { get; set; }

    public string? Sector { get; set; }

    public string Team { get; set; } = "";

    /// <summary>Who asks the awkward questions, as they want to be called.</summary>
    public string Friend { get; set; } = "";

    /// <summary>How those who take part are asked, and how they can leave.</summary>
    public string Ethics { get; set; } = "";

    public bool AllAreAsked { get; set; }

    public bool NoneIsHarmed { get; set; }

    public bool ChildrenAreSafe { get; set; }

    public DateOnly? ReviewOn { get; set; }

    /// <summary>What was learned, once it has ended.</summary>
    public string Learned { get; set; } = "";

    public DateTime? EndedAt { get; set; }

    public Guid? OwnerId { get; set; }

    /// <summary>Counts the changes of its texts.</summary>
    public int Revision { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    public string? Pack { get; set; }

    public string? PackKey { get; set; }

    public bool IsSynthetic { get; set; }

    public string Path => $"/pilots/{Slug}";

    public bool IsOpen => State is EnquiryState.Planned or EnquiryState.Running;

    /// <summary>Whether people may be asked to take part: how, is written down, and the three questions are answered.</summary>
    public bool IsEthical => Ethics.Length > 0 && AllAreAsked && NoneIsHarmed && ChildrenAreSafe;

    public void Configure(EntityTypeBuilder<Enquiry> builder)
    {
        builder.ToTable("initiatives_enquiries");
        foreach (var name in EnquiryText.Long) builder.Property(name).HasMaxLength(EnquiryText.Most);
        builder.Property(enquiry => enquiry.Slug).HasMaxLength(80);
        builder.Property(enquiry => enquiry.Question).HasMaxLength(EnquiryText.MostQuestion);
        builder.Property(enquiry => enquiry.Language).HasMaxLength(2);
        builder.Property(enquiry => enquiry.Place).HasMaxLength(80);
        builder.Property(enquiry => enquiry.Sector).HasMaxLength(80);
        builder.Property(enquiry => enquiry.Team).HasMaxLength(EnquiryText.MostName);
        builder.Property(enquiry => enquiry.Friend).HasMaxLength(EnquiryText.MostName);
        builder.Property(enquiry => enquiry.Moderation).HasConversion<string>().HasMaxLength(10);
        builder.Property(enquiry => enquiry.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(enquiry => enquiry.Track).HasConversion<string>().HasMaxLength(6);
        builder.Property(enquiry => enquiry.Pack).HasMaxLength(80);
        builder.Property(enquiry => enquiry.PackKey).HasMaxLength(80);
        builder.HasIndex(enquiry => enquiry.Slug).IsUnique();
        builder.HasIndex(enquiry => new { enquiry.Moderation, enquiry.UpdatedAt });
        builder.HasIndex(enquiry => enquiry.ThemeId);
        builder.HasIndex(enquiry => enquiry.EntryId);
        builder.HasIndex(enquiry => new { enquiry.OwnerId, enquiry.Moderation });
        builder.HasIndex(enquiry => new { enquiry.Pack, enquiry.PackKey });
    }
}

/// <summary>Whether what a newcomer sent has been let through.</summary>
internal enum Moderation { Waiting, Public, Declined }

internal enum EnquiryState { Planned, Running, Finished, Stopped }

/// <summary>A hack of a week, or a trial over terms and years.</summary>
internal enum Track { Quick, Slow }

/// <summary>Somebody who may write in an enquiry, or has asked to.</summary>
internal sealed class EnquiryMember : IEntityTypeConfiguration<EnquiryMember>
{
    public EnquiryId EnquiryId { get; init; }

    public Guid AccountId { get; init; }

    public bool IsFriend { get; init; }

    /// <summary>False while only asked.</summary>
    public bool IsIn { get; set; }

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<EnquiryMember> builder)
    {
        builder.ToTable("initiatives_members");
        builder.HasKey(member => new { member.EnquiryId, member.AccountId });
        builder.HasIndex(member => member.AccountId);
    }
}

/// <summary>The texts of an enquiry as they stood at one revision, so that a change made offline can be joined with what others wrote meanwhile.</summary>
internal sealed class EnquiryRevision : IEntityTypeConfiguration<EnquiryRevision>
{
    public EnquiryId EnquiryId { get; init; }

    public int Number { get; init; }

    public DateTime At { get; init; }

    /// <summary>JSON object of field to text.</summary>
    public string Texts { get; init; } = "";

    public void Configure(EntityTypeBuilder<EnquiryRevision> builder)
    {
        builder.ToTable("initiatives_revisions");
        builder.HasKey(revision => new { revision.EnquiryId, revision.Number });
    }
}

/// <summary>A text that was written while somebody else changed the same field: both are kept until the team has chosen.</summary>
internal sealed class OtherText : IEntityTypeConfiguration<OtherText>
{
    public Guid Id { get; init; }

    public EnquiryId EnquiryId { get; init; }

    public string Field { get; init; } = "";

    public string Text { get; init; } = "";

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<OtherText> builder)
    {
        builder.ToTable("initiatives_other_texts");
        builder.Property(other => other.Field).HasMaxLength(20);
        builder.Property(other => other.Text).HasMaxLength(EnquiryText.Most);
        builder.HasIndex(other => other.EnquiryId);
    }
}

/// <summary>What the critical friend asks, and what the team answers.</summary>
internal sealed class Remark : IEntityTypeConfiguration<Remark>
{
    public Guid Id { get; init; }

    public EnquiryId EnquiryId { get; init; }

    public bool ByFriend { get; init; }

    public string Text { get; init; } = "";

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.ToTable("initiatives_remarks");
        builder.Property(remark => remark.Text).HasMaxLength(EnquiryText.Most);
        builder.HasIndex(remark => new { remark.EnquiryId, remark.At });
    }
}
