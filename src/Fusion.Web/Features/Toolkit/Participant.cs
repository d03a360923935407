using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Toolkit;

/// <summary>Somebody in one session: a pseudonym of the device or account, and what they chose to say of themselves.</summary>
internal sealed class Participant : IEntityTypeConfiguration<Participant>
{
    public const int MostName = 60;

    public Guid Id { get; init; }

    public Guid BoardId { get; init; }

    /// <summary>What they want to be called; empty in an anonymous session.</summary>
    public string Name { get; set; } = "";

    public Role? Role { get; set; }

    public bool IsPaper { get; init; }

    public DateTime JoinedAt { get; init; }

    public void Configure(EntityTypeBuilder<Participant> builder)
    {
        builder.ToTable("toolkit_participants");
        builder.Property(one => one.Name).HasMaxLength(MostName);
        builder.Property(one => one.Role).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(one => one.BoardId);
    }
}

/// <summary>In what part somebody answers. From outside are critical friends, whose view stands beside the group's own.</summary>
internal enum Role { Learner, Family, Teacher, Leader, Employer, Community, Outside }
