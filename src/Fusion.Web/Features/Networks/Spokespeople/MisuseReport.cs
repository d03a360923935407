using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Networks.Spokespeople;

/// <summary>Somebody told a network that others speak in its name who may not. Who told it is not kept; what they wrote is seen only by those who answer it.</summary>
internal sealed class MisuseReport : IEntityTypeConfiguration<MisuseReport>
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public const int MostWho = 200, MostWhere = 500, MostWhat = 2000, MostAnswer = 300, MostWaiting = 50;

    public Guid Id { get; init; }

    /// <summary>It follows when the network goes into another.</summary>
    public NetworkId NetworkId { get; set; }

    public string Who { get; init; } = "";

    public string Where { get; init; } = "";

    public string What { get; init; } = "";

    public DateTime At { get; init; }

    public DateTime? AnsweredAt { get; set; }

    /// <summary>Whether those who keep the rules found it to be a misuse; false until they have answered.</summary>
    public bool IsMisuse { get; set; }

    /// <summary>What they say in public about it; empty where they found no misuse.</summary>
    public string Answer { get; set; } = "";

    public void Configure(EntityTypeBuilder<MisuseReport> builder)
    {
        builder.ToTable("networks_misuses");
        builder.Property(report => report.Who).HasMaxLength(MostWho);
        builder.Property(report => report.Where).HasMaxLength(MostWhere);
        builder.Property(report => report.What).HasMaxLength(MostWhat);
        builder.Property(report => report.Answer).HasMaxLength(MostAnswer);
        builder.HasIndex(report => new { report.NetworkId, report.AnsweredAt });
    }
}
