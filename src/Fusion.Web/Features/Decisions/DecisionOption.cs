using Fusion.Web.Features.Decisions.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Decisions;

/// <summary>One of several things to choose from, or somebody who stands for an office.</summary>
internal sealed class DecisionOption : IEntityTypeConfiguration<DecisionOption>
{
    public const int MostTitle = 120, MostText = 1000;

    public Guid Id { get; init; }

    public DecisionId DecisionId { get; init; }

    public int Order { get; set; }

    public string Title { get; set; } = "";

    /// <summary>What it is, or why somebody stands.</summary>
    public string Text { get; set; } = "";

    /// <summary>What a project costs.</summary>
    public long Cost { get; set; }

    /// <summary>The member who stands.</summary>
    public Guid? MemberId { get; init; }

    public void Configure(EntityTypeBuilder<DecisionOption> builder)
    {
        builder.ToTable("decisions_options");
        builder.Property(one => one.Title).HasMaxLength(MostTitle);
        builder.Property(one => one.Text).HasMaxLength(MostText);
        builder.HasIndex(one => new { one.DecisionId, one.Order });
        builder.HasIndex(one => one.MemberId);
    }
}
