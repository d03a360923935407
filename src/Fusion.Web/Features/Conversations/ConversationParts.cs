using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Conversations;

/// <summary>Whom the organiser wants to hear, and how many of them.</summary>
internal sealed class Target : IEntityTypeConfiguration<Target>
{
    public const int Most = 30, LongestCode = 80;

    public Guid Id { get; init; }

    public Guid ConversationId { get; init; }

    public TargetKind Kind { get; init; }

    /// <summary>A place's code, a role, or what the organiser calls a group.</summary>
    public string Code { get; init; } = "";

    /// <summary>0 for a group that people may say they belong to and of which no number is wanted.</summary>
    public int Wanted { get; init; }

    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.ToTable("conversations_targets");
        builder.Property(target => target.Kind).HasConversion<string>().HasMaxLength(10);
        builder.Property(target => target.Code).HasMaxLength(LongestCode);
        builder.HasIndex(target => new { target.ConversationId, target.Kind, target.Code }).IsUnique();
    }
}

internal enum TargetKind { Place, Role, Group }

/// <summary>One line of the public log: what was done to a conversation, and why.</summary>
internal sealed class LogLine : IEntityTypeConfiguration<LogLine>
{
    public Guid Id { get; init; }

    public Guid ConversationId { get; init; }

    public DateTime At { get; init; }

    public LogKind Kind { get; init; }

    /// <summary>The statement's number, or how many people.</summary>
    public int Number { get; init; }

    public Reason? Reason { get; init; }

    public string Note { get; init; } = "";

    public void Configure(EntityTypeBuilder<LogLine> builder)
    {
        builder.ToTable("conversations_log");
        builder.Property(line => line.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(line => line.Reason).HasConversion<string>().HasMaxLength(20);
        builder.Property(line => line.Note).HasMaxLength(300);
        builder.HasIndex(line => new { line.ConversationId, line.At });
    }
}

internal enum LogKind { Opened, Closed, LetIn, TakenOut, Withdrawn, Restored, Paper, Summary }

/// <summary>Votes that came or went together: a stack of paper sheets, or a flood that was withdrawn.</summary>
internal sealed class Batch : IEntityTypeConfiguration<Batch>
{
    public Guid Id { get; init; }

    public Guid ConversationId { get; init; }

    public DateTime At { get; init; }

    public bool IsPaper { get; init; }

    public string Note { get; init; } = "";

    public int People { get; init; }

    /// <summary>Whether its votes count now.</summary>
    public bool Counts { get; set; }

    public void Configure(EntityTypeBuilder<Batch> builder)
    {
        builder.ToTable("conversations_batches");
        builder.Property(batch => batch.Note).HasMaxLength(300);
        builder.HasIndex(batch => batch.ConversationId);
    }
}

/// <summary>What the map showed at one time, for the history.</summary>
internal sealed class MapPoint : IEntityTypeConfiguration<MapPoint>
{
    public Guid ConversationId { get; init; }

    public DateTime At { get; init; }

    public int People { get; init; }

    public long Votes { get; init; }

    public int Statements { get; init; }

    /// <summary>tooFew, none, gradual or distinct.</summary>
    public string Clarity { get; init; } = "";

    /// <summary>The groups' letters and sizes: <c>A 120, B 80</c>.</summary>
    public string Groups { get; init; } = "";

    public int CommonGround { get; init; }

    public void Configure(EntityTypeBuilder<MapPoint> builder)
    {
        builder.ToTable("conversations_map_points");
        builder.HasKey(point => new { point.ConversationId, point.At });
        builder.Property(point => point.Clarity).HasMaxLength(10);
        builder.Property(point => point.Groups).HasMaxLength(100);
    }
}

/// <summary>What the next map must know of the last so that nothing flips, kept for the next start.</summary>
internal sealed class KeptMap : IEntityTypeConfiguration<KeptMap>
{
    public Guid ConversationId { get; init; }

    public string Memory { get; set; } = "";

    public void Configure(EntityTypeBuilder<KeptMap> builder)
    {
        builder.ToTable("conversations_kept_maps");
        builder.HasKey(map => map.ConversationId);
    }
}

/// <summary>What somebody answered in free words, and what became of it.</summary>
internal sealed class Idea : IEntityTypeConfiguration<Idea>
{
    public const int Longest = 1000, MostEach = 10, MostWaiting = 5000;

    public Guid Id { get; init; }

    public Guid ConversationId { get; init; }

    public Guid AuthorId { get; init; }

    public string Text { get; init; } = "";

    public string Language { get; init; } = "en";

    public DateTime At { get; init; }

    public IdeaFate Fate { get; set; }

    /// <summary>The number of the statement that it went into.</summary>
    public int? Statement { get; set; }

    public string Note { get; set; } = "";

    public void Configure(EntityTypeBuilder<Idea> builder)
    {
        builder.ToTable("conversations_ideas");
        builder.Property(idea => idea.Text).HasMaxLength(Longest);
        builder.Property(idea => idea.Language).HasMaxLength(8);
        builder.Property(idea => idea.Fate).HasConversion<string>().HasMaxLength(20);
        builder.Property(idea => idea.Note).HasMaxLength(300);
        builder.HasIndex(idea => new { idea.ConversationId, idea.Fate, idea.At });
        builder.HasIndex(idea => idea.AuthorId);
    }
}

/// <summary>Waiting; made into a statement; already said by one; or not used, with a reason.</summary>
internal enum IdeaFate { Waiting, Statement, SaidAlready, NotUsed }
