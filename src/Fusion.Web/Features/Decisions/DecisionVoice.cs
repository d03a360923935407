using Fusion.Governance;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Decisions;

/// <summary>One contribution to a decision, with at most one answer: threads are short by design.</summary>
internal sealed class DecisionVoice : IEntityTypeConfiguration<DecisionVoice>
{
    public const int MostText = 800, MostOfOne = 5, MostOfDecision = 400;

    public Guid Id { get; init; }

    public DecisionId DecisionId { get; init; }

    public VoiceKind Kind { get; init; }

    /// <summary>Who wrote it; null once that account is gone.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The organisation in whose name it was written, or as what a person belongs to the network.</summary>
    public string By { get; init; } = "";

    public string Text { get; set; } = "";

    public DateTime At { get; init; }

    public VoiceState State { get; set; }

    public string Answer { get; set; } = "";

    public DateTime? AnsweredAt { get; set; }

    /// <summary>When whoever runs the network took it away, for everybody to see that something was here.</summary>
    public DateTime? HiddenAt { get; set; }

    public void Configure(EntityTypeBuilder<DecisionVoice> builder)
    {
        builder.ToTable("decisions_voices");
        builder.Property(one => one.Kind).HasConversion<string>().HasMaxLength(10);
        builder.Property(one => one.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(one => one.By).HasMaxLength(300);
        builder.Property(one => one.Text).HasMaxLength(MostText);
        builder.Property(one => one.Answer).HasMaxLength(MostText);
        builder.HasIndex(one => new { one.DecisionId, one.At });
        builder.HasIndex(one => one.AccountId);
    }
}

/// <summary>An amendment changes what is voted on, if it is taken up; an appeal asks that what was decided be decided again.</summary>
internal enum VoiceKind { Question, Pro, Concern, Advice, Amendment, Appeal }

/// <summary>Whether it waits for an answer, and for amendments and appeals what the answer was.</summary>
internal enum VoiceState { Open, Answered, Taken, Declined }

/// <summary>A member thinks that a proposal should be voted on.</summary>
internal sealed class DecisionSupport : IEntityTypeConfiguration<DecisionSupport>
{
    public DecisionId DecisionId { get; init; }

    public Guid MemberId { get; init; }

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<DecisionSupport> builder)
    {
        builder.ToTable("decisions_supports");
        builder.HasKey(one => new { one.DecisionId, one.MemberId });
        builder.HasIndex(one => one.MemberId);
    }
}

/// <summary>What is done now, by whom and until when.</summary>
internal sealed class DecisionStep : IEntityTypeConfiguration<DecisionStep>
{
    public const int MostText = 300, MostOwner = 120, MostOfDecision = 30;

    public Guid Id { get; init; }

    public DecisionId DecisionId { get; init; }

    public string Text { get; init; } = "";

    /// <summary>An organisation or an office; no person's name is needed.</summary>
    public string Owner { get; init; } = "";

    public DateOnly DueOn { get; init; }

    public StepState State { get; set; }

    public string Note { get; set; } = "";

    public DateTime At { get; set; }

    public void Configure(EntityTypeBuilder<DecisionStep> builder)
    {
        builder.ToTable("decisions_steps");
        builder.Property(one => one.Text).HasMaxLength(MostText);
        builder.Property(one => one.Owner).HasMaxLength(MostOwner);
        builder.Property(one => one.Note).HasMaxLength(MostText);
        builder.Property(one => one.State).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(one => new { one.DecisionId, one.DueOn });
    }
}

internal enum StepState { Planned, Doing, Done, Dropped }

/// <summary>A member trusts another member's vote: in one matter, or in all. Whoever is trusted sees it; it is taken back at any time.</summary>
internal sealed class Trust : IEntityTypeConfiguration<Trust>
{
    public Guid Id { get; init; }

    public NetworkId NetworkId { get; init; }

    public Guid FromId { get; init; }

    public Guid ToId { get; set; }

    /// <summary>Null for all matters.</summary>
    public Matter? Matter { get; init; }

    /// <summary>Who gave it, be it for an organisation; null once that account is gone.</summary>
    public Guid? AccountId { get; set; }

    public DateTime At { get; set; }

    public void Configure(EntityTypeBuilder<Trust> builder)
    {
        builder.ToTable("decisions_trusts");
        builder.Property(one => one.Matter).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(one => new { one.NetworkId, one.FromId });
        builder.HasIndex(one => one.ToId);
        builder.HasIndex(one => one.FromId);
        builder.HasIndex(one => one.AccountId);
    }
}
