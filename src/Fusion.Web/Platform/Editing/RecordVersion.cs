using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Platform.Editing;

/// <summary>What a record said after an edit, whole, so that any two versions can be compared and any can be brought back.</summary>
internal sealed class RecordVersion : IEntityTypeConfiguration<RecordVersion>
{
    public Guid RecordId { get; init; }

    public int Number { get; init; }

    public DateTime At { get; init; }

    /// <summary>The act, as in the record; empty for what was there before the first edit.</summary>
    public string Act { get; init; } = "";

    /// <summary>The organisation that acted; empty for a member.</summary>
    public string By { get; init; } = "";

    /// <summary>The draft, as JSON.</summary>
    public string Fields { get; init; } = "";

    public void Configure(EntityTypeBuilder<RecordVersion> builder)
    {
        builder.ToTable("platform_versions");
        builder.HasKey(version => new { version.RecordId, version.Number });
        builder.Property(version => version.Act).HasMaxLength(60);
        builder.Property(version => version.By).HasMaxLength(120);
    }

    /// <summary>Keeps what a record says now, and, at its first edit, what it said before.</summary>
    public static async Task Keep(FusionDb db, Guid record, int number, Draft before, DateTime beforeAt, Draft after, DateTime at, string act, string by, CancellationToken cancel)
    {
        if (!await db.Set<RecordVersion>().AnyAsync(version => version.RecordId == record && version.Number == number - 1, cancel))
            db.Add(new RecordVersion { RecordId = record, Number = number - 1, At = beforeAt, Fields = before.ToJson() });
        db.Add(new RecordVersion { RecordId = record, Number = number, At = at, Act = act, By = by, Fields = after.ToJson() });
    }
}
