using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Platform.Acts;

/// <summary>The number of the latest act that changed what read models hold. One row: whoever counts on waits for the one before, so that numbers are seen in their order and without gaps.</summary>
internal sealed class Revision : IEntityTypeConfiguration<Revision>
{
    public int Id { get; init; }

    public long Number { get; init; }

    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("platform_revision");
        builder.Property(revision => revision.Id).ValueGeneratedNever();
        builder.HasData(new { Id = 1, Number = 0L });
    }
}

/// <summary>One record that an act touched; the empty id for everything of a topic.</summary>
internal sealed class RevisedRecord : IEntityTypeConfiguration<RevisedRecord>
{
    public long Revision { get; init; }

    public Topic Topic { get; init; }

    public Guid RecordId { get; init; }

    public void Configure(EntityTypeBuilder<RevisedRecord> builder)
    {
        builder.ToTable("platform_revised_records");
        builder.HasKey(record => new { record.Revision, record.Topic, record.RecordId });
        builder.Property(record => record.Topic).HasConversion<string>().HasMaxLength(20);
    }
}
