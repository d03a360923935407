using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Toolkit;

/// <summary>One published version of an instrument, as its file stood. It is never changed.</summary>
internal sealed class StoredInstrument : IEntityTypeConfiguration<StoredInstrument>
{
    public const int MostFile = 400_000;

    public Guid Id { get; init; }

    public string Key { get; init; } = "";

    public int Version { get; init; }

    public string Json { get; init; } = "";

    /// <summary>Came with Fusion; kept here because a session was held with it.</summary>
    public bool IsShipped { get; init; }

    public DateTime PublishedAt { get; init; }

    public void Configure(EntityTypeBuilder<StoredInstrument> builder)
    {
        builder.ToTable("toolkit_instruments");
        builder.Property(one => one.Key).HasMaxLength(40);
        builder.HasIndex(one => new { one.Key, one.Version }).IsUnique();
    }
}
