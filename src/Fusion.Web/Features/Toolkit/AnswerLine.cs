using Fusion.Toolkit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Toolkit;

/// <summary>One line of somebody's answer to one item. A line that was taken back stays, empty, so that an old copy of it that comes late changes nothing.</summary>
internal sealed class AnswerLine : IEntityTypeConfiguration<AnswerLine>
{
    public Guid Id { get; init; }

    public Guid BoardId { get; init; }

    public Guid ParticipantId { get; init; }

    /// <summary>In what part its writer answers, as it stands with them: counted by it without asking ten thousand people one by one.</summary>
    public Role? Role { get; set; }

    public string Item { get; init; } = "";

    public int Line { get; init; }

    public int? First { get; set; }

    public int? Second { get; set; }

    public string Text { get; set; } = "";

    public string Evidence { get; set; } = "";

    /// <summary>Whether anything is written in it; stored, for whoever counts.</summary>
    public bool HasWords
    {
        get => Text.Length > 0 || Evidence.Length > 0;
        private set { /* It follows from the others, whatever the database says. */ }
    }

    /// <summary>Made by the device that sent it: the same sent twice is there once.</summary>
    public Guid SendId { get; set; }

    /// <summary>When it was written, by the device: of two the later counts.</summary>
    public DateTime Made { get; set; }

    /// <summary>In an anonymous session, whether the result shows it: five at least are added at a time.</summary>
    public bool IsCounted { get; set; }

    /// <summary>The group of notes that people put it into.</summary>
    public Guid? GroupId { get; set; }

    /// <summary>A number that tells when it was made puts notes in the order of their coming; where nobody is named it must not.</summary>
    public static Guid NewId(bool isAnonymous) => isAnonymous ? Guid.NewGuid() : Guid.CreateVersion7();

    public bool IsEmpty => First is null && Second is null && !HasWords;

    public Given Given => new(Line, First, Second, Text, Evidence);

    public void Configure(EntityTypeBuilder<AnswerLine> builder)
    {
        builder.ToTable("toolkit_answers");
        builder.Property(line => line.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(line => line.Item).HasMaxLength(40);
        builder.Property(line => line.Text).HasMaxLength(Given.MostText);
        builder.Property(line => line.Evidence).HasMaxLength(Given.MostEvidence);
        builder.HasIndex(line => new { line.ParticipantId, line.Item, line.Line }).IsUnique();
        // All that a result counts, in the order in which it is grouped: the lines themselves are not read for it.
        builder.HasIndex(line => new { line.BoardId, line.Item, line.Role, line.First, line.Second, line.IsCounted, line.HasWords });
    }
}

/// <summary>Notes that people put together under a name.</summary>
internal sealed class NoteGroup : IEntityTypeConfiguration<NoteGroup>
{
    public const int MostName = 120, Most = 60;

    public Guid Id { get; init; }

    public Guid BoardId { get; init; }

    public string Item { get; init; } = "";

    public string Name { get; set; } = "";

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<NoteGroup> builder)
    {
        builder.ToTable("toolkit_groups");
        builder.Property(group => group.Item).HasMaxLength(40);
        builder.Property(group => group.Name).HasMaxLength(MostName);
        builder.HasIndex(group => group.BoardId);
    }
}

/// <summary>Points that somebody gave to a group of notes, or to a note that stands alone.</summary>
internal sealed class Priority : IEntityTypeConfiguration<Priority>
{
    public Guid ParticipantId { get; init; }

    public Guid TargetId { get; init; }

    public Guid BoardId { get; init; }

    public int Dots { get; init; }

    public void Configure(EntityTypeBuilder<Priority> builder)
    {
        builder.ToTable("toolkit_priorities");
        builder.HasKey(one => new { one.ParticipantId, one.TargetId });
        builder.HasIndex(one => one.BoardId);
    }
}

/// <summary>What a group decided to do, by whom and by when.</summary>
internal sealed class Commitment : IEntityTypeConfiguration<Commitment>
{
    public const int MostText = 300, MostOwner = 100, Most = 50;

    public Guid Id { get; init; }

    public Guid BoardId { get; init; }

    public string Text { get; init; } = "";

    public string Owner { get; init; } = "";

    public DateOnly DueOn { get; init; }

    public DateTime At { get; init; }

    public DateTime? DoneAt { get; set; }

    public void Configure(EntityTypeBuilder<Commitment> builder)
    {
        builder.ToTable("toolkit_commitments");
        builder.Property(one => one.Text).HasMaxLength(MostText);
        builder.Property(one => one.Owner).HasMaxLength(MostOwner);
        builder.HasIndex(one => one.BoardId);
    }
}
