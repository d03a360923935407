using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Networks.Digests;

/// <summary>News that whoever weaves a network sent to its members: drafted from what happened, and edited before it went out.</summary>
internal sealed class Digest : IEntityTypeConfiguration<Digest>
{
    public const int MostSubject = 120, MostText = 8000;

    /// <summary>Between one and the next: news that come too often are not read.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromDays(3);

    public Guid Id { get; init; }

    public NetworkId NetworkId { get; init; }

    public DateTime At { get; init; }

    public string Subject { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>To how many addresses it went.</summary>
    public int Sent { get; init; }

    public void Configure(EntityTypeBuilder<Digest> builder)
    {
        builder.ToTable("networks_digests");
        builder.Property(digest => digest.Subject).HasMaxLength(MostSubject);
        builder.Property(digest => digest.Text).HasMaxLength(MostText);
        builder.HasIndex(digest => new { digest.NetworkId, digest.At });
    }
}
