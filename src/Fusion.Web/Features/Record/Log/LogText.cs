using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Record.Log;

/// <summary>What an entry only commits to: names, titles, what was written. Served beside the log while it may be; when it is erased the entry still stands, and says nothing of it.</summary>
internal sealed class LogText : IEntityTypeConfiguration<LogText>
{
    /// <summary>SHA-256 of salt and text in lower-case hexadecimal, as the entry has it.</summary>
    public required string Hash { get; init; }

    public Guid ActId { get; init; }

    public byte[]? Salt { get; set; }

    /// <summary>Canonical JSON; null once it is erased.</summary>
    public string? Text { get; set; }

    public DateTime? ErasedAt { get; set; }

    public void Configure(EntityTypeBuilder<LogText> builder)
    {
        builder.ToTable("record_texts");
        builder.HasKey(text => text.Hash);
        builder.Property(text => text.Hash).HasMaxLength(64);
        builder.HasIndex(text => text.ActId);
    }
}
