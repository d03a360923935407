using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Record.Log;

/// <summary>A key by which this record is or was signed: what others check by. Its secret is beside the database, never in it.</summary>
internal sealed class LogKey : IEntityTypeConfiguration<LogKey>
{
    /// <summary>The key's id in eight hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Its line: <c>name+8 hexadecimal digits+base64(kind ‖ key)</c>.</summary>
    public required string Verifier { get; init; }

    public DateTime MadeAt { get; init; }

    /// <summary>The act by which it came in; null for the first, with which the record began.</summary>
    public Guid? ActId { get; init; }

    /// <summary>From then on nothing was signed by it; null while it signs.</summary>
    public DateTime? RetiredAt { get; set; }

    public void Configure(EntityTypeBuilder<LogKey> builder)
    {
        builder.ToTable("record_keys");
        builder.HasKey(key => key.Id);
        builder.Property(key => key.Id).HasMaxLength(8);
        builder.Property(key => key.Verifier).HasMaxLength(400);
    }
}
