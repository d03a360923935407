using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Platform.Addresses;

/// <summary>Every address that a record ever had. The current one answers; the others lead to it for ever.</summary>
internal sealed class Address : IEntityTypeConfiguration<Address>
{
    /// <summary>Path from the root, as in <c>/innovations/camden-steam-hub</c>.</summary>
    public string Path { get; set; } = "";

    public Guid RecordId { get; set; }

    public bool IsCurrent { get; set; }

    public void Configure(EntityTypeBuilder<Address> builder)
    {
        builder.ToTable("platform_addresses");
        builder.HasKey(address => address.Path);
        builder.Property(address => address.Path).HasMaxLength(250);
        builder.HasIndex(address => address.RecordId);
    }
}

/// <summary>A record that is no more: merged into another, or removed.</summary>
internal sealed class RetiredRecord : IEntityTypeConfiguration<RetiredRecord>
{
    public Guid Id { get; set; }

    /// <summary>Where it went when it was merged; null when it was removed.</summary>
    public Guid? MergedInto { get; set; }

    public string Title { get; set; } = "";

    public DateTime At { get; set; }

    public void Configure(EntityTypeBuilder<RetiredRecord> builder)
    {
        builder.ToTable("platform_retired_records");
        builder.Property(record => record.Title).HasMaxLength(300);
    }
}
