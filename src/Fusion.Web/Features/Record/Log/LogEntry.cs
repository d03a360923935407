using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Record.Log;

/// <summary>An act's entry as it enters the log, written in the act's own transaction. It waits until the sequencer gives it its place.</summary>
internal sealed class LogEntry : IEntityTypeConfiguration<LogEntry>
{
    public Guid ActId { get; init; }

    /// <summary>Canonical JSON, at most 65,535 bytes.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>From 0, without gaps; null while it waits. Never changed once given.</summary>
    public long? Position { get; set; }

    public void Configure(EntityTypeBuilder<LogEntry> builder)
    {
        builder.ToTable("record_entries");
        builder.HasKey(entry => entry.ActId);
        builder.HasIndex(entry => entry.Position).IsUnique();
    }
}
