using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Record;

/// <summary>One act as it stands in the record: what was done, when, and by whom under which public name.</summary>
internal sealed class RecordAct : IEntityTypeConfiguration<RecordAct>
{
    public Guid Id { get; set; }

    public DateTime At { get; set; }

    /// <summary>Verb and noun, as in <c>load-content</c>; the screen has a sentence for each.</summary>
    public string Name { get; set; } = "";

    /// <summary>The public name of who acted, or the name of what acted by itself.</summary>
    public string By { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>When its words were erased: since then only its name and its time are known here.</summary>
    public DateTime? ErasedAt { get; set; }

    public void Configure(EntityTypeBuilder<RecordAct> builder)
    {
        builder.ToTable("record_acts");
        builder.Property(act => act.Name).HasMaxLength(60);
        builder.Property(act => act.By).HasMaxLength(120);
        builder.Property(act => act.Note).HasMaxLength(500);
        builder.HasIndex(act => act.At);
        builder.HasIndex(act => act.By);
        builder.HasMany<RecordSubject>().WithOne().HasForeignKey(subject => subject.ActId);
    }
}

/// <summary>What one act did to one record.</summary>
internal sealed class RecordSubject : IEntityTypeConfiguration<RecordSubject>
{
    public Guid ActId { get; set; }

    public Guid SubjectId { get; set; }

    public string Title { get; set; } = "";

    public RecordChange Change { get; set; }

    /// <summary>JSON array of <c>{"field","from","to"}</c>; empty for what was added or removed.</summary>
    public string Differences { get; set; } = "";

    public void Configure(EntityTypeBuilder<RecordSubject> builder)
    {
        builder.ToTable("record_subjects");
        builder.HasKey(subject => new { subject.SubjectId, subject.ActId });
        builder.HasIndex(subject => new { subject.ActId, subject.Change });
        builder.Property(subject => subject.Title).HasMaxLength(300);
        builder.Property(subject => subject.Change).HasConversion<string>().HasMaxLength(10);
    }
}

internal enum RecordChange { Added, Changed, Removed }

internal static class RecordChanges
{
    /// <summary>As it stands in the open record, in data and in the keys of sentences; for ever the same.</summary>
    public static string Word(this RecordChange change) => change switch
    {
        RecordChange.Added => "added",
        RecordChange.Changed => "changed",
        RecordChange.Removed => "removed",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };
}
