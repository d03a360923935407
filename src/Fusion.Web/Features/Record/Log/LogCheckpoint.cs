using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Record.Log;

/// <summary>A signed head of the log. The newest is the largest; all are kept, for whoever wants to hold us to an older one.</summary>
internal sealed class LogCheckpoint : IEntityTypeConfiguration<LogCheckpoint>
{
    public long Size { get; init; }

    /// <summary>The signed note, as it is served: with the witnesses' signatures once they are there.</summary>
    public required string Note { get; set; }

    public DateTime SignedAt { get; init; }

    /// <summary>Since when readers get it; null while its witnesses have not signed.</summary>
    public DateTime? ShownAt { get; set; }

    public void Configure(EntityTypeBuilder<LogCheckpoint> builder)
    {
        builder.ToTable("record_checkpoints");
        builder.HasKey(checkpoint => checkpoint.Size);
        builder.Property(checkpoint => checkpoint.Size).ValueGeneratedNever();
    }
}
