using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Conversations;

/// <summary>Somebody who takes part in one conversation: a pseudonym, and what they chose to say about themselves.</summary>
internal sealed class Participant : IEntityTypeConfiguration<Participant>
{
    public Guid Id { get; init; }

    public Guid ConversationId { get; init; }

    public DateTime JoinedAt { get; init; }

    /// <summary>Says to be of age. Only such people's votes may be given away one by one, and only under a number.</summary>
    public bool IsAdult { get; set; }

    public string? PlaceCode { get; set; }

    public Role? Role { get; set; }

    /// <summary>The one of the organiser's groups that they say they belong to, in the words it had then: one that is renamed is said anew.</summary>
    public string? Group { get; set; }

    /// <summary>When they said that they support the question being asked.</summary>
    public DateTime? SupportsAt { get; set; }

    /// <summary>The batch of votes that they belong to: taken from paper, or withdrawn.</summary>
    public Guid? BatchId { get; set; }

    public bool IsBanned { get; set; }

    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        builder.ToTable("conversations_participants");
        builder.Property(participant => participant.PlaceCode).HasMaxLength(80);
        builder.Property(participant => participant.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(participant => participant.Group).HasMaxLength(Target.LongestCode);
        builder.HasIndex(participant => participant.ConversationId);
        builder.HasIndex(participant => participant.BatchId);
    }
}

/// <summary>In what part somebody speaks.</summary>
internal enum Role { Learner, Parent, Teacher, Leader, Employer, Community, Other }
