using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Conversations;

/// <summary>A short sentence that one can agree or disagree with.</summary>
internal sealed class Statement : IEntityTypeConfiguration<Statement>
{
    public const int Longest = 180;

    /// <summary>Made by the device that sends it, so that a resend is harmless.</summary>
    public Guid Id { get; init; }

    public Guid ConversationId { get; init; }

    /// <summary>From 1, in the order in which they came.</summary>
    public int Number { get; init; }

    /// <summary>What it says; the first language is that in which it was written.</summary>
    public Localised Text { get; set; } = Localised.None;

    /// <summary>The participant who added it; null for the organiser.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>The idea that it was made from, if it was.</summary>
    public Guid? IdeaId { get; init; }

    /// <summary>The statement of the shared question that it repeats, so that answers can be put side by side.</summary>
    public Guid? SharedId { get; init; }

    public Standing Standing { get; set; }

    public Reason? Reason { get; set; }

    public string Note { get; set; } = "";

    public DateTime At { get; init; }

    public DateTime? LookedAt { get; set; }

    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.ToTable("conversations_statements");
        builder.HasIndex(statement => new { statement.ConversationId, statement.Number }).IsUnique();
        builder.Property(statement => statement.Standing).HasConversion<string>().HasMaxLength(10);
        builder.Property(statement => statement.Reason).HasConversion<string>().HasMaxLength(20);
        builder.Property(statement => statement.Note).HasMaxLength(300);
        builder.HasIndex(statement => statement.AuthorId);
    }
}

/// <summary>Waiting to be looked at, in, or out.</summary>
internal enum Standing { Waiting, In, Out }

/// <summary>Why a statement is out. There is no other reason, and disagreement is none.</summary>
internal enum Reason { Duplicate, Several, OffTopic, Unclear, Personal, Abusive, Advertising }
