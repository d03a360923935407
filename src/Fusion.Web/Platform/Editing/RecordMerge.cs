using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Platform.Editing;

/// <summary>Two records that were found to be one, with all that is needed to part them again.</summary>
internal sealed class RecordMerge : IEntityTypeConfiguration<RecordMerge>
{
    public Guid Id { get; init; }

    /// <summary>The first part of the records' addresses, as in <c>organisations</c>.</summary>
    public string Kind { get; init; } = "";

    public Guid KeptId { get; init; }

    public string KeptTitle { get; init; } = "";

    public Guid GoneId { get; init; }

    public string GoneTitle { get; init; } = "";

    public DateTime At { get; init; }

    public string By { get; init; } = "";

    public DateTime? UndoneAt { get; set; }

    /// <summary>What parts them again, as JSON: the record that went, what the kept one said before and after, which links moved.</summary>
    public string Undo { get; init; } = "";

    /// <summary>Those of several records into which another is merged at present.</summary>
    public static async Task<IReadOnlySet<Guid>> Kept(FusionDb db, Guid[] records, CancellationToken cancel) =>
        (await db.Set<RecordMerge>().Where(merge => merge.UndoneAt == null && records.Contains(merge.KeptId)).Select(merge => merge.KeptId).ToListAsync(cancel)).ToHashSet();

    public void Configure(EntityTypeBuilder<RecordMerge> builder)
    {
        builder.ToTable("platform_merges");
        builder.Property(merge => merge.Kind).HasMaxLength(20);
        builder.Property(merge => merge.KeptTitle).HasMaxLength(300);
        builder.Property(merge => merge.GoneTitle).HasMaxLength(300);
        builder.Property(merge => merge.By).HasMaxLength(120);
        builder.HasIndex(merge => merge.At);
        builder.HasIndex(merge => merge.KeptId);
    }
}
