using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Evidence.Rules;

/// <summary>Rules by which evidence gets its words here, from their day on; the newest hold. Where there are none yet, the usual ones do.</summary>
internal sealed class RuleSet : IEntityTypeConfiguration<RuleSet>
{
    public const int Most = 20_000, MostWhy = 1000;

    public Guid Id { get; init; }

    public DateTime At { get; init; }

    /// <summary>As <see cref="Fusion.Evidence.Strength.EvidenceRulesFile"/> reads them.</summary>
    public string Json { get; init; } = "";

    public string Why { get; init; } = "";

    public void Configure(EntityTypeBuilder<RuleSet> builder)
    {
        builder.ToTable("evidence_rules");
        builder.Property(rules => rules.Json).HasMaxLength(Most);
        builder.Property(rules => rules.Why).HasMaxLength(MostWhy);
        builder.HasIndex(rules => rules.At);
    }
}
