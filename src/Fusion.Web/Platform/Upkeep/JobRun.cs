using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Platform.Upkeep;

/// <summary>When a daily job ran last, and what came of it.</summary>
internal sealed class JobRun : IEntityTypeConfiguration<JobRun>
{
    public string Name { get; init; } = "";

    public DateTime At { get; set; }

    /// <summary>How many things it dealt with.</summary>
    public int Count { get; set; }

    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("platform_jobs");
        builder.HasKey(run => run.Name);
        builder.Property(run => run.Name).HasMaxLength(60);
    }
}
