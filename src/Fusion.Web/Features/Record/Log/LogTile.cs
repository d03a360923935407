using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Record.Log;

/// <summary>A tile of hashes as far as it goes: a narrower one is its beginning. Bundles of entries are made from the entries themselves.</summary>
internal sealed class LogTile : IEntityTypeConfiguration<LogTile>
{
    public int Level { get; init; }

    public long Index { get; init; }

    /// <summary>Up to 256 hashes of 32 bytes.</summary>
    public required byte[] Bytes { get; set; }

    public void Configure(EntityTypeBuilder<LogTile> builder)
    {
        builder.ToTable("record_tiles");
        builder.HasKey(tile => new { tile.Level, tile.Index });
    }
}
