using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Import;

/// <summary>A content pack that this host has taken in.</summary>
internal sealed class LoadedPack : IEntityTypeConfiguration<LoadedPack>
{
    public required string Id { get; init; }

    public string Version { get; set; } = "";

    public string Title { get; set; } = "";

    public string Licence { get; set; } = "";

    public bool IsSynthetic { get; set; }

    /// <summary>Of every byte of the pack, so that an unchanged one is not read again.</summary>
    public string Digest { get; set; } = "";

    public DateTime LoadedAt { get; set; }

    public void Configure(EntityTypeBuilder<LoadedPack> builder)
    {
        builder.ToTable("import_packs");
        builder.HasKey(pack => pack.Id);
        builder.Property(pack => pack.Id).HasMaxLength(80);
    }
}
